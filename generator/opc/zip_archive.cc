#include "opc/zip_archive.h"

#include <fmt/format.h>
#include <libdeflate.h>
#include <unistd.h>
#include <zip.h>

#include <array>
#include <set>

#include "opc/file_kind.h"
#include "opc/part_name.h"

namespace prikaz::opc {
namespace {

struct FreeInflater {
  void operator()(libdeflate_decompressor* held) const { libdeflate_free_decompressor(held); }
};

Diagnostics too_large(const SourceLocation& where, uint64_t limit) {
  return failure("zip.too-large", where,
                 {fmt::format("файл больше {} МБ (с учётом сжатия)", limit >> 20),
                  fmt::format("the file is larger than {} MB (expanded)", limit >> 20)});
}

Diagnostics damaged(const SourceLocation& where, std::string_view entry) {
  const std::string russian = entry.empty() ? "" : fmt::format(" (часть «{}»)", entry);
  const std::string english = entry.empty() ? "" : fmt::format(" (entry «{}»)", entry);
  return failure("zip.broken", where,
                 {"файл повреждён или записан не до конца" + russian,
                  "the file is damaged or cut short" + english},
                 {"возьмите копию файла или пересохраните его в " + file_kind(where.file).program,
                  "take a copy of the file or save it again in " + file_kind(where.file).program});
}

// Old Word and encrypted new Word both write an OLE compound file; the latter names its stream
// "EncryptedPackage" in UTF-16 (MS-OFFCRYPTO 2.3.4.4).
Diagnostics ole(std::string_view bytes, const SourceLocation& where) {
  std::string stream;
  for (char c : std::string_view("EncryptedPackage")) {
    stream += c;
    stream += '\0';
  }
  const FileKind kind = file_kind(where.file);
  if (bytes.find(stream) != std::string_view::npos) {
    return failure("zip.encrypted", where,
                   {"документ защищён паролем", "the document is protected by a password"},
                   {"откройте его в " + kind.program + " и сохраните без пароля",
                    "open it in " + kind.program + " and save it without the password"});
  }
  return failure(
      "zip.ole", where,
      {fmt::format("это файл старого {} ({}), а нужен {}", kind.program, kind.old, kind.suffix),
       fmt::format("this is a file of old {} ({}), {} is needed", kind.program, kind.old,
                   kind.suffix)},
      {fmt::format("откройте его в {} и сохраните как {}", kind.program, kind.suffix),
       fmt::format("open it in {} and save it as {}", kind.program, kind.suffix)});
}

Diagnostics not_a_zip(const SourceLocation& where) {
  const Message name = file_kind(where.file).name;
  return failure("zip.not-a-zip", where,
                 {"это не " + name.russian + ": файл не является архивом ZIP",
                  "this is no " + name.english + ": the file is no ZIP archive"});
}

// From its bytes, or by libzip itself when it lies on the disk.
zip_t* open_archive(const files::Input& file) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = nullptr;
  if (file.descriptor() < 0) {
    source = zip_source_buffer_create(file.memory().data(), file.memory().size(), 0, &error);
  } else if (FILE* opened = fdopen(dup(file.descriptor()), "rb")) {
    source = zip_source_filep_create(opened, 0, -1, &error);
    if (!source) fclose(opened);
  }
  zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  if (source && !archive) zip_source_free(source);
  zip_error_fini(&error);
  return archive;
}

// The first bytes tell what is no zip; an OLE file is looked at whole.
Result<void> check_signature(const files::Input& file, const SourceLocation& where) {
  std::array<char, 8> head{};
  PRIKAZ_TRY(const size_t got, file.read_at(0, head));
  const std::string_view start(head.data(), got);
  if (start.starts_with("PK")) return {};
  if (!start.starts_with("\xD0\xCF\x11\xE0")) return not_a_zip(where);
  std::string bytes(std::min<uint64_t>(file.size(), uint64_t{1} << 20), '\0');
  PRIKAZ_TRY(const size_t read, file.read_at(0, bytes));
  bytes.resize(read);
  return ole(bytes, where);
}

}  // namespace

void ZipArchive::CloseArchive::operator()(zip* archive) const {
  zip_discard(archive);
}
void ZipArchive::CloseFile::operator()(zip_file* file) const {
  zip_fclose(file);
}

Result<ZipArchive> ZipArchive::open(const files::Input& file, const SourceLocation& where,
                                    const Limits& limits) {
  if (file.size() > limits.file_bytes) return too_large(where, limits.file_bytes);
  PRIKAZ_CHECK(check_signature(file, where));
  ZipArchive out;
  out.where_ = where;
  out.archive_.reset(open_archive(file));
  if (!out.archive_) return out.broken({});
  PRIKAZ_CHECK(out.list(limits));
  return out;
}

Result<void> ZipArchive::list(const Limits& limits) {
  const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
  if (count > static_cast<zip_int64_t>(limits.entries)) {
    return failure("zip.too-many-entries", where_,
                   {fmt::format("в архиве больше {} файлов", limits.entries),
                    fmt::format("the archive has more than {} files", limits.entries)});
  }
  std::set<std::string> names;
  for (zip_int64_t index = 0; index < count; ++index) {
    zip_stat_t stat;
    if (zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
      return broken({});
    const std::string_view raw(stat.name);
    if (raw.ends_with('/')) continue;
    auto name = normalised_name(raw);
    if (!name) {
      return failure("zip.bad-name", where_,
                     {fmt::format("недопустимое имя файла в архиве: «{}»", raw),
                      fmt::format("a forbidden file name in the archive: «{}»", raw)});
    }
    if (stat.encryption_method != ZIP_EM_NONE) {
      return failure("zip.encrypted", where_,
                     {fmt::format("часть «{}» архива зашифрована", *name),
                      fmt::format("the entry «{}» is encrypted", *name)});
    }
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
      return broken(*name);
    ZipEntry entry{
        *name,     static_cast<uint64_t>(index),
        stat.size, stat.comp_size,
        stat.crc,  stat.comp_method == ZIP_CM_STORE ? Method::kStored : Method::kDeflated};
    PRIKAZ_CHECK(check(entry, limits));
    if (!names.insert(*name).second) {
      return failure("zip.duplicate", where_,
                     {fmt::format("файл «{}» встречается в архиве дважды", *name),
                      fmt::format("the archive has «{}» twice", *name)});
    }
    entries_.push_back(std::move(entry));
  }
  return {};
}

Result<void> ZipArchive::check(const ZipEntry& entry, const Limits& limits) {
  expanded_ += entry.size;
  if (entry.size > limits.expanded_bytes || expanded_ > limits.expanded_bytes)
    return too_large(where_, limits.expanded_bytes);
  if (entry.compressed_size > limits.file_bytes) return broken(entry.name);
  constexpr uint64_t kHarmless = uint64_t{8} << 20;
  if (entry.size > kHarmless && entry.size / limits.ratio > entry.compressed_size) {
    return failure("zip.bomb", where_,
                   {fmt::format("часть «{}» разворачивается более чем в {} раз: похоже на "
                                "«архивную бомбу»",
                                entry.name, limits.ratio),
                    fmt::format("the entry «{}» expands more than {} times: it looks like a zip "
                                "bomb",
                                entry.name, limits.ratio)});
  }
  return {};
}

Diagnostics ZipArchive::broken(std::string_view entry) const {
  return damaged(where_, entry);
}

Result<std::shared_ptr<const Content>> ZipArchive::read(const ZipEntry& entry) const {
  const OpenFile file(zip_fopen_index(archive_.get(), entry.index, ZIP_FL_COMPRESSED));
  if (!file) return broken(entry.name);
  Compressed compressed;
  compressed.crc = entry.crc;
  compressed.bytes.resize(entry.compressed_size);
  const zip_int64_t got = zip_fread(file.get(), compressed.bytes.data(), entry.compressed_size);
  if (got != static_cast<zip_int64_t>(entry.compressed_size)) return broken(entry.name);
  std::string bytes;
  if (entry.method == Method::kStored) {
    bytes.swap(compressed.bytes);
  } else {
    compressed.method = Method::kDeflated;
    bytes.resize(entry.size);
    const std::unique_ptr<libdeflate_decompressor, FreeInflater> inflater(
        libdeflate_alloc_decompressor());
    const auto result =
        libdeflate_deflate_decompress(inflater.get(), compressed.bytes.data(),
                                      compressed.bytes.size(), bytes.data(), bytes.size(), nullptr);
    if (result != LIBDEFLATE_SUCCESS) return broken(entry.name);
  }
  if (bytes.size() != entry.size ||
      libdeflate_crc32(0, bytes.data(), bytes.size()) != compressed.crc)
    return broken(entry.name);
  return Content::of(std::move(bytes), std::move(compressed));
}

ZipArchive::OpenFile ZipArchive::open_entry(const ZipEntry& entry) const {
  return OpenFile(zip_fopen_index(archive_.get(), entry.index, 0));
}

int64_t read_some(zip_file* file, std::span<char> buffer) {
  return zip_fread(file, buffer.data(), buffer.size());
}

}  // namespace prikaz::opc
