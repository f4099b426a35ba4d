"""The one piece of work that everybody is measured on: an order of four pages with a plan of 40 rows in
four sections. One skeleton of WordprocessingML, written out with Jinja2 tags (prikaz, docxtpl) and with
mustaches (easy-template-x, docxtemplater), and the same data as JSON."""
import json
import pathlib
import zipfile

CONTENT_TYPES = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/></Types>"""
RELATIONSHIPS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
DOCUMENT_RELATIONSHIPS = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>"""
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
STYLES = HEAD + f"""<w:styles {NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="28"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:line="276" w:lineRule="auto"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="c"><w:name w:val="Centred"/><w:basedOn w:val="a"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="p"><w:name w:val="Point"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="t"><w:name w:val="Cell"/><w:basedOn w:val="a"/><w:pPr><w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr><w:rPr><w:sz w:val="24"/></w:rPr></w:style></w:styles>"""
NUMBERING = HEAD + f"""<w:numbering {NAMESPACE}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="709"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"""
GRID = (700, 4700, 1900, 2338)


def paragraph(style, text):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def cell(width, text, style="t", span=1):
    more = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{paragraph(style, text)}</w:tc>'


def row(*cells, properties=""):
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(rows):
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
                      for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in GRID)
    head = row(*(cell(w, t, "c") for w, t in zip(GRID, ("№", "Мероприятие", "Срок", "Ответственные"))),
               properties="<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>")
    return (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(GRID)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
            f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{"".join(rows)}</w:tbl>')


def jinja():
    keep = "<w:trPr><w:cantSplit/></w:trPr>"
    rows = [row(cell(sum(GRID), "{%tr for section in sections %}", span=4)),
            row(cell(sum(GRID), "{{ section.title }}", "c", 4), properties=keep),
            row(cell(sum(GRID), "{%tr for item in section.rows %}", span=4)),
            row(*(cell(w, "{{ item.%s }}" % n) for w, n in zip(GRID, ("number", "text", "term", "who"))),
                properties=keep),
            row(cell(sum(GRID), "{%tr endfor %}", span=4)), row(cell(sum(GRID), "{%tr endfor %}", span=4))]
    points = [paragraph("p", "{%p for point in points %}"), paragraph("p", "{{ point.text }}"),
              paragraph("p", "{%p endfor %}")]
    return body("{{ %s }}", points, rows)


def mustache():
    keep = "<w:trPr><w:cantSplit/></w:trPr>"
    cells = list(zip(GRID, ("{#rows}{number}", "{text}", "{term}", "{who}{/rows}{/sections}")))
    rows = [row(cell(sum(GRID), "{#sections}{title}", "c", 4), properties=keep),
            row(*(cell(w, t) for w, t in cells), properties=keep)]
    points = [paragraph("p", "{#points}"), paragraph("p", "{text}"), paragraph("p", "{/points}")]
    return body("{%s}", points, rows)


def body(value, points, rows):
    letterhead = [paragraph("c", value % name) for name in ("superior", "body", "kind")]
    opening = [paragraph("a", f"{value % 'date'} № {value % 'number'}"), paragraph("a", value % "title"),
               paragraph("a", value % "preamble")]
    ending = [paragraph("a", f"{value % 'post'} {value % 'name'}")]
    section = ('<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="567" w:bottom="1134" '
               'w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>')
    content = "".join(letterhead + opening + points + ending) + table(rows) + paragraph("a", "") + section
    return HEAD + f"<w:document {NAMESPACE}><w:body>{content}</w:body></w:document>"


def data(rows=40):
    point = ("Руководителям школ обеспечить выполнение плана, назначить ответственных за каждое мероприятие "
             "и разместить сведения о ходе работы на странице школы ({}).")
    text = "Проведение совместного занятия учителей опорной и соседней школы с разбором урока по теме {}"
    sections = [{"title": f"Раздел {s + 1}. Работа с учителями и учениками", "rows": [
        {"number": f"{s * (rows // 4) + r + 1}.", "text": text.format(r + 1), "term": f"до {r % 28 + 1:02}.03.2027",
         "who": "Методический кабинет, школы"} for r in range(rows // 4)]} for s in range(4)]
    return {"superior": "Администрация района", "body": "Отдел образования", "kind": "ПРИКАЗ",
            "date": "01.09.2026", "number": "101-ОД", "title": "О плане совместной работы школ",
            "preamble": "В целях обмена опытом между школами района приказываю:",
            "points": [{"text": point.format(n + 1)} for n in range(10)],
            "post": "Начальник отдела", "name": "Е.П. Ветрова", "sections": sections}


def write(folder, rows=40):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for name, document in (("jinja", jinja()), ("mustache", mustache())):
        with zipfile.ZipFile(folder / f"{name}.docx", "w", zipfile.ZIP_DEFLATED) as package:
            for part, text in (("[Content_Types].xml", CONTENT_TYPES), ("_rels/.rels", RELATIONSHIPS),
                               ("word/document.xml", document), ("word/styles.xml", STYLES),
                               ("word/numbering.xml", NUMBERING),
                               ("word/_rels/document.xml.rels", DOCUMENT_RELATIONSHIPS)):
                package.writestr(part, text)
    (folder / "data.json").write_text(json.dumps(data(rows), ensure_ascii=False))
    return folder
