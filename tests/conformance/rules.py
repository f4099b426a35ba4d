"""What ISO 14289-1 (PDF/UA-1) and ISO 19005-2 (PDF/A-2a; parts 1 and 3 where they differ) ask of a file, as far
as its objects show it. Each rule yields what breaks it; findings(pdf, profile) gathers all.

veraPDF is the judge (tests/verapdf); these run in a second, without Java, and look at some things it leaves
alone: that the parent tree and the elements say the same, that headings and notes are found from both ends,
that the widths of the font files and of the PDF are equal for every code that is painted."""
import re
import struct
import xml.etree.ElementTree as ET

from pdf import text

STANDARD = {"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct",
            "Private", "P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH",
            "TD", "THead", "TBody", "TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot",
            "Figure", "Formula", "Form"}
PARENTS = {"TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"}, "THead": {"Table"},
           "TBody": {"Table"}, "LI": {"L"}, "LBody": {"LI"}, "TOCI": {"TOC"}}
CHILDREN = {"Table": {"TR", "THead", "TBody", "TFoot", "Caption"}, "TR": {"TH", "TD"}, "L": {"LI", "L", "Caption"},
            "LI": {"Lbl", "LBody"}, "TOC": {"TOCI", "TOC", "Caption"}, "THead": {"TR"}, "TBody": {"TR"}}
PAINTING = {"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "B*", "b", "b*", "Do", "sh", "BI"}


class Structure:
    """The structure tree, walked once."""

    def __init__(self, pdf):
        self.pdf, self.elements, self.kids, self.order = pdf, {}, {}, []
        root = pdf.get(pdf.root.get("/StructTreeRoot", {}))
        kids = pdf.get(root.get("/K", []))
        for kid in kids if isinstance(kids, list) else [kids]:
            self.walk(kid, None)

    def walk(self, reference, parent):
        element = self.pdf.get(reference)
        self.elements[reference] = dict(element, parent=parent)
        self.order.append(reference)
        kids = self.pdf.get(element.get("/K", []))
        marks = self.kids.setdefault(reference, [])
        for kid in kids if isinstance(kids, list) else [kids]:
            value = self.pdf.get(kid)
            if isinstance(value, int):
                marks.append(("mark", element["/Pg"], value))
            elif value.get("/Type") == "/MCR":
                marks.append(("mark", value.get("/Pg", element.get("/Pg")), value["/MCID"]))
            elif value.get("/Type") == "/OBJR":
                marks.append(("object", value["/Obj"], None))
            else:
                marks.append(("element", kid, None))
                self.walk(kid, reference)

    def kind(self, reference):
        return self.elements[reference]["/S"][1:]

    def children(self, reference):
        return [what for how, what, _ in self.kids[reference] if how == "element"]


def marked_content(pdf, tree):
    """ISO 14289-1, 7.1: what is painted is tagged or an artifact, never one inside the other; ISO 32000-1,
    14.7.4.4: mark, element and parent tree lead to each other."""
    parents = dict(pdf.tree(pdf.get(pdf.root["/StructTreeRoot"])["/ParentTree"]))
    claimed = {(page, mark): r for r, kids in tree.kids.items() for how, page, mark in kids if how == "mark"}
    for page in pdf.pages():
        dictionary, stack, seen = pdf.get(page), [], set()
        if dictionary.get("/Tabs") != "/S":
            yield f"{page}: tab order is not that of the structure"
        listed = pdf.get(parents.get(dictionary.get("/StructParents"), []))
        for operator, operands in pdf.operators(page):
            if operator in ("BDC", "BMC"):
                number = re.search(rb"/MCID (\d+)", b" ".join(operands))
                kind = "artifact" if operands[0] == b"/Artifact" else "tagged" if number else "other"
                if kind != "other" and any(k != "other" for k in stack):
                    yield f"{page}: {kind} content inside {stack}"
                stack.append(kind)
                if number:
                    mark = int(number.group(1))
                    seen.add(mark)
                    if mark >= len(listed) or listed[mark] != claimed.get((page, mark)):
                        yield f"{page}: mark {mark} is not the same in the parent tree and in the elements"
                    elif tree.kind(listed[mark]).encode() != operands[0][1:]:
                        yield f"{page}: mark {mark} is {operands[0]}, its element {tree.kind(listed[mark])}"
            elif operator == "EMC":
                stack.pop()
            elif operator in PAINTING and not {"artifact", "tagged"} & set(stack):
                yield f"{page}: «{operator}» paints what is neither tagged nor an artifact"
        if stack:
            yield f"{page}: marked content without an end"
        if seen != set(range(len(listed))) or {m for p, m in claimed if p == page} != seen:
            yield f"{page}: marks are missing in the page or in the tree"


def structure_types(pdf, tree):
    """ISO 32000-1, 14.8.4; ISO 14289-1, 7.4.2 (headings), 7.5 (tables), 7.6 (lists)."""
    last = 0
    for reference in tree.order:
        kind, parent = tree.kind(reference), tree.elements[reference]["parent"]
        if kind not in STANDARD:
            yield f"{reference}: {kind} is no standard type"
        if kind in PARENTS and (parent is None or tree.kind(parent) not in PARENTS[kind]):
            yield f"{reference}: {kind} inside {parent and tree.kind(parent)}"
        for child in tree.children(reference):
            if kind in CHILDREN and tree.kind(child) not in CHILDREN[kind]:
                yield f"{reference}: {tree.kind(child)} inside {kind}"
        if re.fullmatch(r"H[1-6]", kind):
            if int(kind[1]) > last + 1:
                yield f"{reference}: {kind} after H{last}"
            last = int(kind[1])


def attributes(pdf, element, owner):
    found = pdf.get(element.get("/A", {}))
    for one in found if isinstance(found, list) else [found]:
        if pdf.get(one).get("/O") == owner:
            return pdf.get(one)
    return {}


def tables(pdf, tree):
    """ISO 14289-1, 7.5: header cells say what they head, and every row has cells for all columns."""
    for table in (r for r in tree.order if tree.kind(r) == "Table"):
        rows, grid = [], {}
        for part in tree.children(table):
            rows += [part] if tree.kind(part) == "TR" else tree.children(part)
        for y, row in enumerate(rows):
            x = 0
            for cell in tree.children(row):
                about = attributes(pdf, tree.elements[cell], "/Table")
                if tree.kind(cell) == "TH" and about.get("/Scope") not in ("/Row", "/Column", "/Both"):
                    yield f"{cell}: a header cell without scope"
                while (y, x) in grid:
                    x += 1
                for dy in range(about.get("/RowSpan", 1)):
                    for dx in range(about.get("/ColSpan", 1)):
                        if grid.setdefault((y + dy, x + dx), cell) != cell:
                            yield f"{table}: cells overlap in row {y + 1}"
        widths = {sum(1 for (row, _) in grid if row == y) for y in range(len(rows))}
        if len(widths) > 1 or any(row >= len(rows) for row, _ in grid):
            yield f"{table}: rows of {sorted(widths)} cells"


def elements(pdf, tree):
    """ISO 14289-1, 7.3 (figures), 7.9 (notes), 7.18.5 (links)."""
    identifiers = []
    for reference in tree.order:
        element, kind = tree.elements[reference], tree.kind(reference)
        if kind == "Figure":
            if not text(element.get("/Alt", element.get("/ActualText", ""))):
                yield f"{reference}: a figure without alternative text"
        if kind == "Note":
            identifiers.append(element.get("/ID", ""))
    if "" in identifiers or len(set(identifiers)) != len(identifiers):
        yield "notes without identifiers of their own"
    if identifiers:
        known = pdf.tree(pdf.get(pdf.root["/StructTreeRoot"])["/IDTree"])
        if sorted(identifiers) != [name for name, _ in known]:
            yield "the identifiers of notes are not those of the tree"
    parents = dict(pdf.tree(pdf.get(pdf.root["/StructTreeRoot"])["/ParentTree"]))
    for page in pdf.pages():
        for reference in pdf.get(pdf.get(page).get("/Annots", [])):
            annotation = pdf.get(reference)
            owner = parents.get(annotation.get("/StructParent"))
            if owner is None or tree.kind(owner) != "Link" or ("object", reference, None) not in tree.kids[owner]:
                yield f"{reference}: a link outside of its element"
            if not text(annotation.get("/Contents", "")):
                yield f"{reference}: a link without a description"


def catalog(pdf, _tree):
    """ISO 14289-1, 7.1, 7.2."""
    if not text(pdf.root.get("/Lang", "")):
        yield "no language"
    if pdf.get(pdf.root.get("/ViewerPreferences", {})).get("/DisplayDocTitle") is not True:
        yield "the title is not shown"
    if pdf.get(pdf.root.get("/MarkInfo", {})).get("/Marked") is not True:
        yield "not marked"
    if pdf.get(pdf.get(pdf.root["/StructTreeRoot"]).get("/RoleMap", {})):
        yield "roles are mapped"


ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def unescaped(literal):
    def one(match):
        code = match.group(1)
        return bytes([int(code, 8) & 255]) if code.isdigit() else b"" if code in (b"\n", b"\r") else ESCAPES.get(code, code)

    return re.sub(rb"\\([0-7]{1,3}|.)", one, literal, flags=re.S)


def glyphs_of(operands):
    for token in operands:
        if token[:1] == b"(":
            codes = unescaped(token[1:-1])
        elif token[:1] == b"<" and token != b"<<":
            codes = bytes.fromhex(re.sub(rb"\s", b"", token[1:-1]).decode())
        else:
            continue
        yield from (codes[i] << 8 | codes[i + 1] for i in range(0, len(codes) - 1, 2))


def font_tables(data):
    count = struct.unpack(">H", data[4:6])[0]
    found = {}
    for i in range(count):
        tag, _, offset, length = struct.unpack(">4sIII", data[12 + 16 * i:28 + 16 * i])
        found[tag.decode("latin-1")] = data[offset:offset + length]
    return found


def written_widths(array, pdf):
    widths, items = {}, list(pdf.get(array))
    while items:
        first, rest = items.pop(0), pdf.get(items.pop(0))
        if isinstance(rest, list):
            widths.update({first + i: w for i, w in enumerate(rest)})
        else:
            width = items.pop(0)
            widths.update({code: width for code in range(first, rest + 1)})
    return widths


def fonts(pdf, _tree):
    """ISO 19005-2, 6.2.11; ISO 14289-1, 7.21: embedded, mapped to Unicode, widths equal, no .notdef."""
    used = {}
    for page in pdf.pages():
        resources = pdf.get(pdf.get(pdf.get(page)["/Resources"]).get("/Font", {}))
        current = None
        for operator, operands in pdf.operators(page):
            if operator == "Tf":
                current = resources[operands[0].decode()]
            elif operator in ("Tj", "TJ"):
                used.setdefault(current, set()).update(glyphs_of(operands))
    for reference, codes in used.items():
        font = pdf.get(reference)
        below = pdf.get(font["/DescendantFonts"][0] if isinstance(font["/DescendantFonts"], list)
                        else pdf.get(font["/DescendantFonts"])[0])
        descriptor = pdf.get(below["/FontDescriptor"])
        if 0 in codes:
            yield f"{reference}: the missing glyph is painted"
        if below.get("/CIDToGIDMap") != "/Identity" or font.get("/Encoding") != "/Identity-H":
            yield f"{reference}: codes are not glyphs"
        data = font_tables(pdf.data(descriptor["/FontFile2"]))
        em = struct.unpack(">H", data["head"][18:20])[0]
        wide = struct.unpack(">H", data["hhea"][34:36])[0]
        widths, standard = written_widths(below.get("/W", []), pdf), below.get("/DW", 1000)
        for code in codes:
            at = min(code, wide - 1) * 4
            real = struct.unpack(">H", data["hmtx"][at:at + 2])[0] * 1000 / em
            if abs(widths.get(code, standard) - real) > 1:
                yield f"{reference}: glyph {code} is {real:.1f} wide in the font and {widths.get(code)} in the PDF"
        mapped = pdf.data(font["/ToUnicode"]).decode("latin-1")
        known = {int(code, 16) for code in re.findall(r"<([0-9A-F]{4})> <[0-9A-F]+>", mapped)}
        known |= {int(code, 16) for code in re.findall(r"<([0-9A-F]{4})><[0-9A-F]+>", mapped)}
        if not codes <= known:
            yield f"{reference}: glyphs {sorted(codes - known)} are not mapped to Unicode"
        if re.search(r"<[0-9A-F]{4}> ?<(0000|FEFF|FFFE)>", mapped):
            yield f"{reference}: glyphs are mapped to no character"


def streams(pdf, _tree):
    """ISO 19005-2, 6.1.7: no LZW, no data outside of the file; 6.1.12: lengths of strings and names."""
    for name, entry in pdf.packed.items():
        dictionary = entry.get("stream", {}).get("dict", {})
        filters = dictionary.get("/Filter", [])
        for one in filters if isinstance(filters, list) else [filters]:
            if one not in ("/FlateDecode", "/DCTDecode"):
                yield f"{name}: packed by {one}"
        if "/F" in dictionary or "/FFilter" in dictionary:
            yield f"{name}: data outside of the file"

    def long_ones(value):
        if isinstance(value, dict):
            for key, below in value.items():
                if len(key.encode()) > 128:
                    yield f"the name {key[:20]}… is too long"
                yield from long_ones(below)
        elif isinstance(value, list):
            for below in value:
                yield from long_ones(below)
        elif isinstance(value, str) and len(value) > 2 * 32767:
            yield "a string is too long"

    for _, value, _ in pdf.everything():
        yield from long_ones(value)


FORBIDDEN = {"/JavaScript", "/JS", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState",
             "/Rendition", "/Trans", "/GoTo3DView"}


def interaction(pdf, _tree):
    """ISO 19005-2, 6.5, 6.3: no actions that run, links that are shown and printed; 6.9: no layers."""
    if {"/AA", "/AcroForm", "/OCProperties", "/Requirements", "/NeedsRendering"} & set(pdf.root):
        yield "the catalog has what is not allowed"
    for name, value, _ in pdf.everything():
        if not isinstance(value, dict):
            continue
        action = pdf.get(value.get("/A", {}))
        if "/AA" in value or isinstance(action, dict) and action.get("/S") in FORBIDDEN:
            yield f"{name}: an action"
        if value.get("/Subtype") == "/Link" and value.get("/F", 0) & 0b100111 != 0b100:
            yield f"{name}: a link that is hidden or not printed"
        if value.get("/Subtype") in ("/PS",) or "/OPI" in value or "/Alternates" in value:
            yield f"{name}: an object that is not allowed"
        if value.get("/Interpolate") is True:
            yield f"{name}: a picture that is interpolated"


def colours(pdf, _tree):
    """ISO 19005-2, 6.2.3, 6.2.4: the intent says what RGB is; nothing else is painted."""
    intents = [pdf.get(i) for i in pdf.get(pdf.root.get("/OutputIntents", []))]
    if [i.get("/S") for i in intents] != ["/GTS_PDFA1"]:
        return (yield "no output intent")
    profile = pdf.data(intents[0]["/DestOutputProfile"])
    if profile[16:20] != b"RGB " or pdf.get(intents[0]["/DestOutputProfile"]).get("/N") != 3:
        yield "the profile of the intent is not RGB"
    for page in pdf.pages():
        if {"k", "K"} & {operator for operator, _ in pdf.operators(page)}:
            yield f"{page}: CMYK"
    for name, value, stream in pdf.everything():
        if stream and value.get("/Subtype") == "/Image" and value.get("/ColorSpace") == "/DeviceCMYK":
            yield f"{name}: a picture in CMYK"


def transparency(pdf, _tree, part):
    """ISO 19005-1, 6.4: none in part 1. ISO 19005-2, 6.2.10: plain blending only."""
    for name, value, stream in pdf.everything():
        if not isinstance(value, dict):
            continue
        if part == 1 and ("/SMask" in value and value["/SMask"] != "/None" or value.get("/S") == "/Transparency"):
            yield f"{name}: transparency"
        if part == 1 and any(value.get(key, 1) != 1 for key in ("/ca", "/CA")):
            yield f"{name}: transparency"
        if value.get("/BM", "/Normal") not in ("/Normal", "/Compatible"):
            yield f"{name}: blending {value['/BM']}"


def metadata(pdf, _tree, part, level):
    """ISO 19005-2, 6.6: XMP that says what Info says, the part and level, PDF/UA for level A; 6.1.3: an identifier."""
    if len(pdf.trailer.get("/ID", [])) != 2 or "/Encrypt" in pdf.trailer:
        yield "no identifier, or encrypted"
    if "/Filter" in pdf.packed["obj:" + pdf.root["/Metadata"]]["stream"]["dict"]:
        yield "packed metadata"
    packet = pdf.data(pdf.root["/Metadata"]).decode("utf-8")
    rdf = ET.fromstring(packet)
    space = {"dc": "http://purl.org/dc/elements/1.1/", "xmp": "http://ns.adobe.com/xap/1.0/",
             "pdf": "http://ns.adobe.com/pdf/1.3/", "a": "http://www.aiim.org/pdfa/ns/id/",
             "ua": "http://www.aiim.org/pdfua/ns/id/", "r": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}

    def said(path):
        found = rdf.find(f".//{path}", space)
        return None if found is None else (found.text or "")

    if (said("a:part"), said("a:conformance")) != (str(part), level):
        yield "another part or level"
    if (said("ua:part") == "1") != (level == "A"):
        yield "PDF/UA is claimed wrongly"
    information = pdf.get(pdf.trailer.get("/Info", {}))
    for key, path in {"/Title": "dc:title//r:li", "/Author": "dc:creator//r:li", "/Subject": "dc:description//r:li",
                      "/Keywords": "pdf:Keywords", "/Creator": "xmp:CreatorTool", "/Producer": "pdf:Producer"}.items():
        if said(path) != (text(information[key]) if key in information else None):
            yield f"{key} is «{information.get(key)}» here and «{said(path)}» there"
    for key, path in {"/CreationDate": "xmp:CreateDate", "/ModDate": "xmp:ModifyDate"}.items():
        digits = [re.sub(r"\D", "", (text(information[key]) if key in information else "") or "")[:14],
                  re.sub(r"\D", "", said(path) or "")[:14]]
        if digits[0] != digits[1]:
            yield f"{key} is {digits[0]} here and {digits[1]} there"


def enclosed_files(pdf, _tree, part):
    """ISO 19005-3, 6.8; parts 1 and 2 enclose nothing of ours."""
    names = pdf.get(pdf.root.get("/Names", {}))
    files = pdf.tree(names["/EmbeddedFiles"]) if "/EmbeddedFiles" in names else []
    if files and part != 3:
        yield "files inside"
    for name, reference in files:
        about = pdf.get(reference)
        if not {"/F", "/UF", "/Desc", "/AFRelationship"} <= set(about) or reference not in pdf.root.get("/AF", []):
            yield f"{text(name)}: not described"
        stream = pdf.get(pdf.get(about["/EF"])["/F"])
        if "/" not in stream.get("/Subtype", "")[1:] or "/Size" not in pdf.get(stream.get("/Params", {})):
            yield f"{text(name)}: no type or size"


def header(pdf, _tree, part):
    """ISO 19005-1, 6.1.2; -2, 6.1.2."""
    version = b"%PDF-1.4" if part == 1 else b"%PDF-1.7"
    if not pdf.bytes.startswith(version) or not re.match(rb"%[\x80-\xff]{4}", pdf.bytes.split(b"\n", 2)[1]):
        yield f"begins with {pdf.bytes[:16]!r}"
    if part == 1 and (b"/ObjStm" in pdf.bytes or b"/XRef" in pdf.bytes):
        yield "objects in streams"


def findings(pdf, profile):
    """profile: 2a, 2b, 1b or 3a."""
    part, level = int(profile[0]), profile[1].upper()
    rules = [fonts, streams, interaction, colours]
    if level == "A":
        rules += [marked_content, structure_types, tables, elements, catalog]
    tree = Structure(pdf) if level == "A" else None
    found = [f"{rule.__name__}: {what}" for rule in rules for what in rule(pdf, tree)]
    found += [f"transparency: {what}" for what in transparency(pdf, tree, part)]
    found += [f"metadata: {what}" for what in metadata(pdf, tree, part, level)]
    found += [f"enclosed_files: {what}" for what in enclosed_files(pdf, tree, part)]
    return found + [f"header: {what}" for what in header(pdf, tree, part)]
