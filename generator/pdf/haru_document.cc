#include "pdf/haru_document.h"

#include <fmt/format.h>
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>

#include <algorithm>
#include <deque>

namespace prikaz::pdf {

namespace {

struct FirstError {
  HPDF_STATUS code = HPDF_OK;
  HPDF_STATUS detail = HPDF_OK;
};

extern "C" void remember_first_error(HPDF_STATUS code, HPDF_STATUS detail, void* data) {
  auto* first = static_cast<FirstError*>(data);
  if (first->code == HPDF_OK) *first = {code, detail};
}

// Called by libharu between a dictionary's own entries and its end.
extern "C" HPDF_STATUS write_entries(HPDF_Dict dictionary, HPDF_Stream stream) {
  const auto* entries = static_cast<const std::string_view*>(dictionary->attr);
  return HPDF_Stream_Write(stream, reinterpret_cast<const HPDF_BYTE*>(entries->data()),
                           static_cast<HPDF_UINT>(entries->size()));
}

// Copies of texts, in blocks that stay where they are.
class TextStore {
 public:
  const std::string_view* keep(std::string_view text) {
    if (blocks_.empty() || blocks_.back().capacity() - blocks_.back().size() < text.size()) {
      blocks_.emplace_back().reserve(std::max(kBlock, text.size()));
    }
    std::string& block = blocks_.back();
    const size_t at = block.size();
    block += text;
    return &views_.emplace_back(block.data() + at, text.size());
  }

 private:
  static constexpr size_t kBlock = 64 * 1024;
  std::deque<std::string> blocks_;
  std::deque<std::string_view> views_;
};

constexpr HPDF_UINT kSaveBlock = 64 * 1024;

}  // namespace

struct HaruDocument::Rep {
  FirstError error;
  TextStore texts;  // behind the `attr` of dictionaries
  std::vector<HPDF_Dict> pages;
  std::vector<HPDF_Dict> objects;  // by number, where this file made them
  HPDF_Doc document = nullptr;

  ~Rep() { HPDF_Free(document); }  // before the texts go

  void attach(HPDF_Dict dictionary, std::string_view entries) {
    if (dictionary == nullptr) return;
    dictionary->attr = const_cast<std::string_view*>(texts.keep(entries));
    dictionary->write_fn = write_entries;
  }
  ObjectNumber number(const HPDF_Dict dictionary) {
    if (dictionary == nullptr) return 0;
    const auto at = static_cast<ObjectNumber>(dictionary->header.obj_id & 0x00FFFFFF);
    if (objects.size() <= static_cast<size_t>(at)) objects.resize(static_cast<size_t>(at) + 1);
    objects[static_cast<size_t>(at)] = dictionary;
    return at;
  }
  HPDF_Dict object(ObjectNumber at) const {
    return at > 0 && static_cast<size_t>(at) < objects.size() ? objects[static_cast<size_t>(at)]
                                                              : nullptr;
  }
};

HaruDocument::HaruDocument(Version version) : rep_(std::make_unique<Rep>()) {
  rep_->document = HPDF_New(remember_first_error, &rep_->error);
  if (rep_->document == nullptr) return;
  rep_->document->pdf_version = version == Version::k14 ? HPDF_VER_14 : HPDF_VER_17;
}

HaruDocument::~HaruDocument() = default;

ObjectNumber HaruDocument::reserve() {
  if (rep_->document == nullptr) return 0;
  HPDF_Dict dictionary = HPDF_Dict_New(rep_->document->mmgr);
  if (dictionary == nullptr || HPDF_Xref_Add(rep_->document->xref, dictionary) != HPDF_OK) return 0;
  return rep_->number(dictionary);
}

void HaruDocument::define(ObjectNumber object, std::string_view entries) {
  rep_->attach(rep_->object(object), entries);
}

ObjectNumber HaruDocument::add_dictionary(std::string_view entries) {
  const ObjectNumber object = reserve();
  define(object, entries);
  return object;
}

ObjectNumber HaruDocument::add_stream(std::string_view entries, std::string_view bytes) {
  if (rep_->document == nullptr) return 0;
  HPDF_Dict stream = HPDF_DictStream_New(rep_->document->mmgr, rep_->document->xref);
  if (stream == nullptr) return 0;
  HPDF_Stream_Write(stream->stream, reinterpret_cast<const HPDF_BYTE*>(bytes.data()),
                    static_cast<HPDF_UINT>(bytes.size()));
  rep_->attach(stream, entries);
  return rep_->number(stream);
}

ObjectNumber HaruDocument::add_page(double width, double height) {
  if (rep_->document == nullptr) return 0;
  HPDF_Page page = HPDF_AddPage(rep_->document);
  if (page == nullptr) return 0;
  const auto side = [](double points) {  // ISO 32000-1, annex C: the smallest and largest page
    return static_cast<HPDF_REAL>(std::clamp(points, 3.0, 14400.0));
  };
  HPDF_Page_SetWidth(page, side(width));
  HPDF_Page_SetHeight(page, side(height));
  rep_->pages.push_back(page);
  return rep_->number(page);
}

void HaruDocument::define_page(size_t index, const PageEntries& entries) {
  if (index >= rep_->pages.size()) return;
  HPDF_Page page = rep_->pages[index];
  const HPDF_MMgr memory = rep_->document->mmgr;
  if (HPDF_Dict resources = rep_->object(entries.resources)) {
    HPDF_Dict_Add(page, "Resources", resources);
  }
  if (entries.struct_parents >= 0) {
    HPDF_Dict_AddNumber(page, "StructParents", entries.struct_parents);
    HPDF_Dict_AddName(page, "Tabs", "S");
  }
  if (!entries.annotations.empty()) {
    HPDF_Array annotations = HPDF_Array_New(memory);
    for (const ObjectNumber annotation : entries.annotations) {
      HPDF_Array_Add(annotations, rep_->object(annotation));
    }
    HPDF_Dict_Add(page, "Annots", annotations);
  }
  if (entries.transparent) {
    HPDF_Dict group = HPDF_Dict_New(memory);
    HPDF_Dict_AddName(group, "S", "Transparency");
    HPDF_Dict_AddName(group, "CS", "DeviceRGB");
    HPDF_Dict_Add(page, "Group", group);
  }
  const auto attributes = static_cast<HPDF_PageAttr>(page->attr);
  HPDF_Stream_Write(attributes->stream, reinterpret_cast<const HPDF_BYTE*>(entries.content.data()),
                    static_cast<HPDF_UINT>(entries.content.size()));
  rep_->attach(attributes->contents, entries.content_entries);
}

void HaruDocument::set_catalog(std::string_view entries) {
  if (rep_->document != nullptr) rep_->attach(rep_->document->catalog, entries);
}

void HaruDocument::set_information(std::string_view entries) {
  if (rep_->document == nullptr) return;
  HPDF_Dict information = rep_->document->info;
  if (information == nullptr) return;
  HPDF_Dict_RemoveElement(information, "Producer");
  rep_->attach(information, entries);
}

void HaruDocument::set_identifier(std::string_view bytes) {
  if (rep_->document == nullptr) return;
  HPDF_Array identifiers = HPDF_Array_New(rep_->document->mmgr);
  for (int i = 0; i < 2; ++i) {
    std::string copy(bytes);
    HPDF_Array_Add(identifiers,
                   HPDF_Binary_New(rep_->document->mmgr, reinterpret_cast<HPDF_BYTE*>(copy.data()),
                                   static_cast<HPDF_UINT>(copy.size())));
  }
  HPDF_Dict_Add(rep_->document->trailer, "ID", identifiers);
}

Result<std::string> HaruDocument::save() {
  std::string file;
  if (rep_->document != nullptr && rep_->error.code == HPDF_OK) {
    rep_->document->stream = HPDF_MemStream_New(rep_->document->mmgr, kSaveBlock);
    HPDF_SaveToStream(rep_->document);
    const HPDF_Stream saved = rep_->document->stream;
    file.reserve(HPDF_GetStreamSize(rep_->document));
    for (HPDF_UINT i = 0; i < HPDF_MemStream_GetBufCount(saved); ++i) {
      HPDF_UINT length = 0;
      const HPDF_BYTE* block = HPDF_MemStream_GetBufPtr(saved, i, &length);
      file.append(reinterpret_cast<const char*>(block), length);
    }
  }
  if (rep_->document == nullptr || rep_->error.code != HPDF_OK || file.empty()) {
    const auto code = static_cast<unsigned long>(rep_->error.code);
    const auto detail = static_cast<unsigned long>(rep_->error.detail);
    return failure(
        "pdf.internal", {},
        {fmt::format("PDF не удалось записать (libharu: 0x{:04X}, {})", code, detail),
         fmt::format("the PDF could not be written (libharu: 0x{:04X}, {})", code, detail)});
  }
  return file;
}

}  // namespace prikaz::pdf
