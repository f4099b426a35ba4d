#include <fmt/format.h>
#include <libdeflate.h>
#include <zip.h>

#include "opc/file_kind.h"
#include "opc/part_name.h"
#include "opc/zip.h"

namespace prikaz::opc {
namespace {

struct Closer {
  void operator()(zip_t* archive) const { zip_discard(archive); }
  void operator()(zip_file_t* file) const { zip_fclose(file); }
  void operator()(libdeflate_decompressor* held) const { libdeflate_free_decompressor(held); }
};

Diagnostics too_large(const SourceLocation& where, uint64_t limit) {
  return failure("zip.too-large", where,
                 {fmt::format("файл больше {} МБ (с учётом сжатия)", limit >> 20),
                  fmt::format("the file is larger than {} MB (expanded)", limit >> 20)});
}

Diagnostics broken(const SourceLocation& where, std::string_view entry) {
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

class Reader {
 public:
  Reader(zip_t* archive, const SourceLocation& where, const Limits& limits)
      : archive_(archive), where_(where), limits_(limits) {}

  Result<Entries> read() {
    const zip_int64_t count = zip_get_num_entries(archive_, 0);
    if (count > static_cast<zip_int64_t>(limits_.entries)) {
      return failure("zip.too-many-entries", where_,
                     {fmt::format("в архиве больше {} файлов", limits_.entries),
                      fmt::format("the archive has more than {} files", limits_.entries)});
    }
    Entries entries;
    for (zip_int64_t index = 0; index < count; ++index) PRIKAZ_CHECK(read_entry(index, entries));
    return entries;
  }

 private:
  Result<void> read_entry(zip_int64_t index, Entries& entries) {
    zip_stat_t stat;
    if (zip_stat_index(archive_, static_cast<zip_uint64_t>(index), 0, &stat) != 0)
      return broken(where_, {});
    const std::string_view raw(stat.name);
    if (raw.ends_with('/')) return {};
    auto name = normalised_name(raw);
    if (!name) {
      return failure("zip.bad-name", where_,
                     {fmt::format("недопустимое имя файла в архиве: «{}»", raw),
                      fmt::format("a forbidden file name in the archive: «{}»", raw)});
    }
    PRIKAZ_CHECK(check_limits(stat, *name));
    PRIKAZ_TRY(auto content, content_of(stat, *name));
    if (!entries.emplace(*name, std::move(content)).second) {
      return failure("zip.duplicate", where_,
                     {fmt::format("файл «{}» встречается в архиве дважды", *name),
                      fmt::format("the archive has «{}» twice", *name)});
    }
    return {};
  }

  Result<void> check_limits(const zip_stat_t& stat, const std::string& name) {
    if (stat.encryption_method != ZIP_EM_NONE) {
      return failure("zip.encrypted", where_,
                     {fmt::format("часть «{}» архива зашифрована", name),
                      fmt::format("the entry «{}» is encrypted", name)});
    }
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
      return broken(where_, name);
    expanded_ += stat.size;
    if (stat.size > limits_.expanded_bytes || expanded_ > limits_.expanded_bytes)
      return too_large(where_, limits_.expanded_bytes);
    constexpr uint64_t kHarmless = uint64_t{8} << 20;
    if (stat.size > kHarmless && stat.size / limits_.ratio > stat.comp_size) {
      return failure("zip.bomb", where_,
                     {fmt::format("часть «{}» разворачивается более чем в {} раз: похоже на "
                                  "«архивную бомбу»",
                                  name, limits_.ratio),
                      fmt::format("the entry «{}» expands more than {} times: it looks like a zip "
                                  "bomb",
                                  name, limits_.ratio)});
    }
    return {};
  }

  Result<std::shared_ptr<const Content>> content_of(const zip_stat_t& stat,
                                                    const std::string& name) {
    std::unique_ptr<zip_file_t, Closer> file(
        zip_fopen_index(archive_, stat.index, ZIP_FL_COMPRESSED));
    if (!file || stat.comp_size > limits_.file_bytes) return broken(where_, name);
    Compressed compressed;
    compressed.crc = stat.crc;
    compressed.bytes.resize(stat.comp_size);
    const zip_int64_t got = zip_fread(file.get(), compressed.bytes.data(), stat.comp_size);
    if (got != static_cast<zip_int64_t>(stat.comp_size)) return broken(where_, name);
    std::string bytes;
    if (stat.comp_method == ZIP_CM_STORE) {
      bytes.swap(compressed.bytes);
    } else {
      compressed.method = Method::kDeflated;
      bytes.resize(stat.size);
      const auto result = libdeflate_deflate_decompress(inflater_.get(), compressed.bytes.data(),
                                                        compressed.bytes.size(), bytes.data(),
                                                        bytes.size(), nullptr);
      if (result != LIBDEFLATE_SUCCESS) return broken(where_, name);
    }
    if (bytes.size() != stat.size ||
        libdeflate_crc32(0, bytes.data(), bytes.size()) != compressed.crc)
      return broken(where_, name);
    return Content::of(std::move(bytes), std::move(compressed));
  }

  zip_t* archive_;
  const SourceLocation& where_;
  const Limits& limits_;
  uint64_t expanded_ = 0;
  std::unique_ptr<libdeflate_decompressor, Closer> inflater_{libdeflate_alloc_decompressor()};
};

}  // namespace

Result<Entries> read_zip(std::string_view bytes, const SourceLocation& where,
                         const Limits& limits) {
  if (bytes.size() > limits.file_bytes) return too_large(where, limits.file_bytes);
  if (bytes.starts_with("\xD0\xCF\x11\xE0")) return ole(bytes, where);
  if (!bytes.starts_with("PK")) return not_a_zip(where);
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (!source) return broken(where, {});
  std::unique_ptr<zip_t, Closer> archive(zip_open_from_source(source, ZIP_RDONLY, &error));
  zip_error_fini(&error);
  if (!archive) {
    zip_source_free(source);
    return broken(where, {});
  }
  return Reader(archive.get(), where, limits).read();
}

}  // namespace prikaz::opc
