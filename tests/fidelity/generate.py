#!/usr/bin/env python3
"""generate.py FOLDER [COUNT]: stress documents for the layout: prose, lists, tables, pages.

The same COUNT gives the same documents. Words are ordinary office words put together at random."""
import pathlib
import random
import sys

import package
from package import field, paragraph, run, section

WORDS = ('организация проведение мероприятие план школа учитель качество образование результат район '
         'департамент контроль исполнение приказ срок отчёт совещание протокол решение работа группа анализ '
         'оценка подготовка обучающийся родитель сотрудник методический муниципальный региональный ежегодный '
         'своевременный ответственный провести утвердить обеспечить представить назначить довести подготовить '
         'и в на по с для о от до не при об к за из или а также согласно кроме того данных информационный '
         'сопровождение повышение квалификация дорожная карта низкий школьный федеральный государственный '
         'бюджетный учреждение самообследование взаимодействие общеобразовательный административно-управленческий '
         'научно-методический учебно-воспитательный 2020/2021 2021 № 15 № 7-ОД (приложение 2) «Вектор» – — т.е. '
         'e-mail: www.example.org 12,5 % ИРО МБОУ СОШ').split(' ')
FONTS = ['Times New Roman', 'Times New Roman', 'Times New Roman', 'Arial', 'Courier New', 'PT Serif']


def sentence(rnd, low=4, high=30):
    words = [rnd.choice(WORDS) for _ in range(rnd.randint(low, high))]
    # Two dashes in a row are no prose: each needs a word before it.
    words = [word for i, word in enumerate(words) if word not in '–—' or (0 < i and words[i - 1] not in '–—')]
    return ' '.join(words).capitalize() + rnd.choice(['.', '.', '.', ';', ':', '!'])


def text(rnd, sentences):
    return ' '.join(sentence(rnd) for _ in range(sentences))


def spacing(before=0, after=0, line=240, rule='auto'):
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>'


def mixed_runs(rnd, sentences):
    """Runs that change their look in the middle of sentences and words."""
    looks = ['', '', '', '<w:b/>', '<w:i/>', '<w:u w:val="single"/>', '<w:caps/>', '<w:smallCaps/>',
             '<w:spacing w:val="20"/>', '<w:vertAlign w:val="superscript"/>', '<w:sz w:val="20"/>', '<w:strike/>']
    out, whole = '', text(rnd, sentences)
    while whole:
        cut = rnd.randint(5, 80)
        out += run(whole[:cut], rnd.choice(looks))
        whole = whole[cut:]
    return out


def prose(rnd, path):
    size, font = rnd.choice([20, 22, 24, 26, 28]), rnd.choice(FONTS)
    body = ''
    for _ in range(rnd.randint(10, 40)):
        properties = ''
        if rnd.random() < 0.1:
            properties += '<w:keepNext/>'
        if rnd.random() < 0.1:
            properties += '<w:keepLines/>'
        properties += spacing(rnd.choice([0, 0, 0, 60, 120, 240]), rnd.choice([0, 0, 0, 80, 160, 200]),
                              rnd.choice([240, 240, 259, 276, 300, 360]) if rnd.random() < 0.9 else 400,
                              'auto' if rnd.random() < 0.9 else rnd.choice(['exact', 'atLeast']))
        properties += f'<w:ind w:left="{rnd.choice([0, 0, 0, 284, 720])}" w:firstLine="{rnd.choice([0, 709, 709, 567])}"/>'
        if rnd.random() < 0.15:
            properties += '<w:contextualSpacing/>'
        properties += f'<w:jc w:val="{rnd.choice(["both", "both", "both", "left", "center", "right"])}"/>'
        content = mixed_runs(rnd, rnd.randint(1, 6)) if rnd.random() < 0.4 else run(text(rnd, rnd.randint(1, 8)))
        body += paragraph(content, properties)
    defaults = rnd.choice(['', spacing(0, 160, 259), spacing(0, 200, 276)])
    package.write(path, body, package.styles(font, size, defaults), compatibility=rnd.choice([12, 14, 15, 15]))


def numbering(rnd):
    formats = ['decimal', 'decimal', 'lowerLetter', 'upperRoman', 'russianLower', 'bullet']
    levels, prefix = '', ''
    for level in range(4):
        prefix += f'%{level + 1}.'
        kind = rnd.choice(formats) if level else 'decimal'
        label = '–' if kind == 'bullet' else (prefix if kind == 'decimal' else f'%{level + 1})')
        left = 709 + 426 * level
        levels += (f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
                   f'<w:suff w:val="{rnd.choice(["tab", "tab", "space"])}"/><w:lvlText w:val="{label}"/><w:lvlJc w:val="left"/>'
                   f'<w:pPr><w:ind w:left="{left}" w:hanging="{rnd.choice([360, 426, 709])}"/></w:pPr></w:lvl>')
    return (f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
            '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/>'
            '</w:lvlOverride></w:num>')


def lists(rnd, path):
    body, level = '', 0
    for i in range(rnd.randint(20, 60)):
        # Every list begins with its first level.
        level = 0 if i in (0, 30) else max(0, min(3, level + rnd.choice([-1, 0, 0, 0, 1])))
        if rnd.random() < 0.1:
            body += paragraph(run(text(rnd, 1)), spacing(120, 120) + '<w:jc w:val="both"/>')
        number = 1 if i < 30 else 2
        body += paragraph(run(text(rnd, rnd.randint(1, 3))),
                          f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>' +
                          spacing(0, rnd.choice([0, 60]), rnd.choice([240, 276])) + '<w:jc w:val="both"/>')
    stops = '<w:tabs><w:tab w:val="left" w:pos="2268"/><w:tab w:val="center" w:pos="4819"/><w:tab w:val="right" w:leader="dot" w:pos="9638"/></w:tabs>'
    for _ in range(5):
        body += paragraph(run(f'{sentence(rnd, 1, 2)}\t{sentence(rnd, 1, 2)}\t{sentence(rnd, 1, 1)}\t{rnd.randint(1, 99)}'), stops)
    body += paragraph(run('Директор\tИ.И. Иванов'), '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>')
    package.write(path, body, package.styles('Times New Roman', rnd.choice([24, 26, 28])), parts={'numbering': numbering(rnd)})


def borders(size):
    sides = ('top', 'left', 'bottom', 'right', 'insideH', 'insideV')
    return '<w:tblBorders>' + ''.join(f'<w:{s} w:val="single" w:sz="{size}" w:space="0" w:color="000000"/>' for s in sides) + '</w:tblBorders>'


def table(rnd, rows, total=9638, nested=False):
    columns = rnd.randint(2, 5)
    shares = [2] * columns
    for _ in range(12 - 2 * columns):
        shares[rnd.randrange(columns)] += 1
    widths = [share * total // 12 for share in shares]
    out = (f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>' + borders(rnd.choice([4, 4, 4, 8, 12])) +
           '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' + ''.join(f'<w:gridCol w:w="{w}"/>' for w in widths) + '</w:tblGrid>')
    header = rnd.random() < 0.7
    for r in range(rows):
        properties = ''
        if rnd.random() < 0.5:
            properties += '<w:cantSplit/>'
        if r == 0 and header:
            properties = '<w:cantSplit/><w:tblHeader/>'
        if rnd.random() < 0.1:
            properties += f'<w:trHeight w:val="{rnd.choice([400, 800, 1200])}"/>'
        out += f'<w:tr>{"<w:trPr>" + properties + "</w:trPr>" if properties else ""}'
        if r and rnd.random() < 0.1:
            out += (f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/><w:gridSpan w:val="{columns}"/></w:tcPr>' +
                    paragraph(run(sentence(rnd, 2, 6), '<w:b/>'), '<w:keepNext/><w:jc w:val="center"/>') + '</w:tc></w:tr>')
            continue
        for c, width in enumerate(widths):
            more = rnd.choice(['', '', '', '<w:vAlign w:val="center"/>', '<w:vAlign w:val="bottom"/>'])
            if r == 0 and header:
                content = paragraph(run(sentence(rnd, 1, 3), '<w:b/>'), '<w:jc w:val="center"/>')
            else:
                content = ''.join(paragraph(run(sentence(rnd, 1, 14)), rnd.choice(['', '', '<w:jc w:val="both"/>', spacing(0, 60)]))
                                  for _ in range(rnd.choice([1, 1, 1, 2, 3])))
            out += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{more}</w:tcPr>{content}</w:tc>'
        out += '</w:tr>'
    return out + '</w:tbl>'


def merged_table(rnd):
    widths = [2000, 3500, 4138]
    out = ('<w:tbl><w:tblPr><w:tblW w:w="9638" w:type="dxa"/>' + borders(4) + '<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' +
           ''.join(f'<w:gridCol w:w="{w}"/>' for w in widths) + '</w:tblGrid>')
    for _ in range(rnd.randint(2, 5)):
        span = rnd.randint(2, 5)
        first = sentence(rnd, 2, 25)
        for r in range(span):
            out += '<w:tr>'
            merge = '<w:vMerge w:val="restart"/>' if r == 0 else '<w:vMerge/>'
            out += (f'<w:tc><w:tcPr><w:tcW w:w="{widths[0]}" w:type="dxa"/>{merge}</w:tcPr>' + paragraph(run(first) if r == 0 else '') + '</w:tc>')
            for width in widths[1:]:
                out += f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(run(sentence(rnd, 2, 12)))}</w:tc>'
            out += '</w:tr>'
    return out + '</w:tbl>'


def tables(rnd, path):
    body = paragraph(run(text(rnd, 2)), spacing(0, 120))
    for _ in range(rnd.randint(1, 3)):
        body += table(rnd, rnd.randint(4, 45))
        body += paragraph(run(text(rnd, rnd.randint(1, 3))), spacing(rnd.choice([0, 120]), 120) + '<w:jc w:val="both"/>')
    if rnd.random() < 0.4:
        body += merged_table(rnd) + paragraph(run(text(rnd, 1)))
    package.write(path, body, package.styles('Times New Roman', rnd.choice([20, 22, 24, 28])), compatibility=rnd.choice([12, 14, 15]))


def pages(rnd, path):
    parts = {
        'header1': paragraph(field('PAGE'), '<w:jc w:val="center"/>') + (paragraph(run(sentence(rnd, 8, 30))) if rnd.random() < 0.5 else ''),
        'footer1': paragraph(run('Страница ') + field('PAGE') + run(' из ') + field('NUMPAGES'), '<w:jc w:val="right"/>') +
                   (paragraph(run(text(rnd, 3), '<w:sz w:val="18"/>')) if rnd.random() < 0.5 else ''),
        'header2': paragraph(run(sentence(rnd, 3, 8), '<w:b/>'), '<w:jc w:val="center"/>'),
    }
    refs = '<w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>'
    refs += '<w:headerReference w:type="first" r:id="header2"/>'
    body, before = '', False  # before: whether the sheet of the section above is wide
    for _ in range(rnd.randint(1, 3)):
        for _ in range(rnd.randint(3, 12)):
            break_before = '<w:pageBreakBefore/>' if rnd.random() < 0.08 else ''
            body += paragraph(run(text(rnd, rnd.randint(2, 6))), break_before + spacing(0, 120, 276) + '<w:ind w:firstLine="709"/><w:jc w:val="both"/>')
            if rnd.random() < 0.08:
                body += paragraph('<w:r><w:br w:type="page"/></w:r>')
            if rnd.random() < 0.15:
                body += table(rnd, rnd.randint(2, 8))
                body += paragraph('')
        kind = rnd.choice(['', '', '<w:type w:val="continuous"/>', '<w:type w:val="nextPage"/>'])
        wide = rnd.random() < 0.3 and 'continuous' not in kind
        # On another sheet Word begins a new page whatever the type says; LibreOffice keeps the old sheet.
        if before and 'continuous' in kind:
            kind = '<w:type w:val="nextPage"/>'
        before = wide
        size = dict(width=16838, height=11906) if wide else {}
        # An empty paragraph that only ends a section is dropped by LibreOffice and kept by Word.
        body += paragraph(run(sentence(rnd)), section(head=refs, kind=kind, extra='<w:titlePg/>' if rnd.random() < 0.5 else '', **size))
    body += paragraph(run(text(rnd, 4)), '<w:jc w:val="both"/>')
    package.write(path, body, package.styles('Times New Roman', rnd.choice([24, 28])), section(head=refs, extra='<w:titlePg/>'), parts)


KINDS = {'prose': prose, 'lists': lists, 'tables': tables, 'pages': pages}


def main():
    folder = pathlib.Path(sys.argv[1])
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 10
    folder.mkdir(parents=True, exist_ok=True)
    for name, make in KINDS.items():
        for i in range(count):
            make(random.Random(f'{name} {i}'), folder / f'{name}-{i:03}.docx')


if __name__ == '__main__':
    main()
