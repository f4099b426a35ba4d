#include "xml/canonical.h"

#include <map>
#include <pugixml.hpp>
#include <vector>

#include "xml/namespaces.h"

namespace prikaz::xml {
namespace {

constexpr std::string_view kXmlns = "xmlns";

bool is_declaration(std::string_view name) {
  return name == kXmlns || name.starts_with("xmlns:");
}
std::string_view declared_prefix(std::string_view name) {
  return name.size() > kXmlns.size() ? name.substr(kXmlns.size() + 1) : std::string_view();
}

// A declaration in force: what the document calls a namespace and what we call it.
struct Binding {
  std::string written;
  std::string canonical;
  const Namespace* known = nullptr;
};

class Rewriter {
 public:
  explicit Rewriter(pugi::xml_node root) : root_(root) {}

  std::string text() {
    walk();
    declare_at_root();
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    struct Writer : pugi::xml_writer {
      explicit Writer(std::string& target) : out(target) {}
      void write(const void* data, size_t size) override {
        out.append(static_cast<const char*>(data), size);
      }
      std::string& out;
    } writer(out);
    root_.print(writer, "", pugi::format_raw, pugi::encoding_utf8);
    return out;
  }

 private:
  // Elements in document order without recursion; `marks_` holds the bindings to return to.
  void walk() {
    pugi::xml_node node = root_;
    while (node) {
      if (node.type() == pugi::node_element) {
        marks_.push_back(bindings_.size());
        rewrite(node);
        if (pugi::xml_node child = node.first_child()) {
          node = child;
          continue;
        }
        leave();
      }
      while (node != root_ && !node.next_sibling()) {
        node = node.parent();
        leave();
      }
      node = node == root_ ? pugi::xml_node() : node.next_sibling();
    }
  }
  void leave() {
    bindings_.resize(marks_.back());
    marks_.pop_back();
  }

  void rewrite(pugi::xml_node element) {
    for (pugi::xml_attribute a = element.first_attribute(); a;) {
      pugi::xml_attribute next = a.next_attribute();
      if (is_declaration(a.name())) bind(element, a);
      a = next;
    }
    element.set_name(renamed(element.name(), true).c_str());
    for (pugi::xml_attribute a : element.attributes()) {
      if (is_declaration(a.name())) continue;
      const std::string name = renamed(a.name(), false);
      a.set_name(name.c_str());
      if (name == "mc:Ignorable" || name == "mc:MustUnderstand" || name == "Requires")
        a.set_value(renamed_list(a.value()).c_str());
    }
  }

  // Known namespaces are declared at the root in the end; others stay where they are, under another
  // prefix if theirs is one of ours.
  void bind(pugi::xml_node element, pugi::xml_attribute declaration) {
    Binding binding;
    binding.written = declared_prefix(declaration.name());
    binding.known = find_namespace(declaration.value());
    if (binding.known) {
      binding.canonical = binding.known->prefix;
      used_.emplace(binding.canonical, binding.known->uri);
      element.remove_attribute(declaration);
    } else if (find_prefix(binding.written)) {
      binding.canonical = "foreign-" + binding.written;
      declaration.set_name(("xmlns:" + binding.canonical).c_str());
    } else {
      binding.canonical = binding.written;
    }
    bindings_.push_back(std::move(binding));
  }

  std::string canonical(std::string_view prefix) const {
    for (auto binding = bindings_.rbegin(); binding != bindings_.rend(); ++binding)
      if (binding->written == prefix) return binding->canonical;
    return std::string(prefix);
  }
  // An attribute without a prefix is in no namespace, an element without one in the default one.
  std::string renamed(std::string_view name, bool element) const {
    const size_t colon = name.find(':');
    if (colon == std::string_view::npos && !element) return std::string(name);
    const bool prefixed = colon != std::string_view::npos;
    const std::string prefix = canonical(prefixed ? name.substr(0, colon) : std::string_view());
    const std::string_view local = prefixed ? name.substr(colon + 1) : name;
    return prefix.empty() ? std::string(local) : prefix + ":" + std::string(local);
  }
  std::string renamed_list(std::string_view prefixes) const {
    std::string out;
    while (!prefixes.empty()) {
      const size_t space = prefixes.find(' ');
      if (!out.empty()) out += ' ';
      out += canonical(prefixes.substr(0, space));
      prefixes = space == std::string_view::npos ? std::string_view() : prefixes.substr(space + 1);
    }
    return out;
  }

  void declare_at_root() {
    for (auto& [prefix, uri] : used_) {
      const std::string name = prefix.empty() ? std::string(kXmlns) : "xmlns:" + prefix;
      if (!root_.attribute(name.c_str()))
        root_.append_attribute(name.c_str()).set_value(std::string(uri).c_str());
    }
  }

  pugi::xml_node root_;
  std::vector<Binding> bindings_;
  std::vector<size_t> marks_;
  std::map<std::string, std::string_view> used_;
};

}  // namespace

bool is_unusual(std::string_view prefix, std::string_view uri) {
  const Namespace* by_prefix = prefix.empty() ? nullptr : find_prefix(prefix);
  if (by_prefix) return by_prefix->uri != uri;
  const Namespace* known = find_namespace(uri);
  return known && (known->prefix != prefix || known->uri != uri);
}

std::string canonical_text(pugi::xml_document& document) {
  return Rewriter(document.document_element()).text();
}

}  // namespace prikaz::xml
