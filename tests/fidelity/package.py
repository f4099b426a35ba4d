"""Writes small WordprocessingML packages: the parts that a stress document needs and nothing else."""
import zipfile

MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'
NAMESPACES = f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
NAMES = {'header': 'hdr', 'footer': 'ftr', 'footnotes': 'footnotes', 'numbering': 'numbering'}


def escape(text):
    return text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')


def run(text, properties=''):
    parts = escape(text).split('\t')
    inner = '<w:tab/>'.join(f'<w:t xml:space="preserve">{p}</w:t>' for p in parts)
    return f'<w:r>{"<w:rPr>" + properties + "</w:rPr>" if properties else ""}{inner}</w:r>'


def paragraph(content, properties=''):
    return f'<w:p>{"<w:pPr>" + properties + "</w:pPr>" if properties else ""}{content}</w:p>'


def field(instruction, result='1'):
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (mark.format('begin') + f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>' +
            mark.format('separate') + run(result) + mark.format('end'))


def section(width=11906, height=16838, top=1134, right=567, bottom=1134, left=1701, head='', kind='', columns='',
            extra='', header=709, footer=709):
    return (f'<w:sectPr>{head}{kind}<w:pgSz w:w="{width}" w:h="{height}"/>'
            f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" w:header="{header}" '
            f'w:footer="{footer}" w:gutter="0"/>{columns}{extra}</w:sectPr>')


def styles(font='Times New Roman', size=28, paragraph_defaults='', more=''):
    return (f'<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="{font}" '
            f'w:hAnsi="{font}" w:cs="{font}"/><w:sz w:val="{size}"/><w:lang w:val="ru-RU"/></w:rPr></w:rPrDefault>'
            f'<w:pPrDefault>{"<w:pPr>" + paragraph_defaults + "</w:pPr>" if paragraph_defaults else ""}</w:pPrDefault>'
            f'</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
            f'</w:style>{more}</w:styles>')


def write(path, body, sheet=None, last_section=None, parts=None, compatibility=15, settings=''):
    """`parts`: name of the part without .xml -> its inner XML (header1, footer1, numbering, footnotes)."""
    parts = parts or {}
    overrides, relations = '', ''
    for name in parts:
        kind = name.rstrip('0123456789')
        overrides += f'<Override PartName="/word/{name}.xml" ContentType="{TYPE}{kind}+xml"/>'
        relations += f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
    entries = {
        '[Content_Types].xml':
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
            f'vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{TYPE}document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{TYPE}styles+xml"/>'
            f'<Override PartName="/word/settings.xml" ContentType="{TYPE}settings+xml"/>{overrides}</Types>',
        '_rels/.rels':
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="d" Type="{OFFICE}/officeDocument" '
            f'Target="word/document.xml"/></Relationships>',
        'word/_rels/document.xml.rels':
            f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="s" Type="{OFFICE}/styles" '
            f'Target="styles.xml"/><Relationship Id="t" Type="{OFFICE}/settings" Target="settings.xml"/>{relations}'
            f'</Relationships>',
        'word/document.xml': f'<w:document {NAMESPACES}><w:body>{body}{last_section or section()}</w:body></w:document>',
        'word/styles.xml': sheet or styles(),
        'word/settings.xml':
            f'<w:settings {NAMESPACES}>{settings}<w:compat><w:compatSetting w:name="compatibilityMode" '
            f'w:uri="http://schemas.microsoft.com/office/word" w:val="{compatibility}"/></w:compat></w:settings>',
    }
    for name, inner in parts.items():
        tag = NAMES[name.rstrip('0123456789')]
        entries[f'word/{name}.xml'] = f'<w:{tag} {NAMESPACES}>{inner}</w:{tag}>'
    with zipfile.ZipFile(path, 'w', zipfile.ZIP_DEFLATED) as out:
        for name, text in entries.items():
            out.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), HEAD + text)
