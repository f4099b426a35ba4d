"""Templates and data for compare.py. A content is a list of paragraphs (a string, or a list of runs)
and tables (a list of rows wrapped in `table`); `header`, `footer`, `title` go to their places."""
import docx


class table(list):
    """Rows of cells; a cell is a string or a list of paragraphs."""


def make(content, path):
    document = docx.Document()
    places = content if isinstance(content, dict) else {"body": content}
    section = document.sections[0]
    fill(document, places.get("body", []))
    if "header" in places:
        section.header.paragraphs[0].text = places["header"]
    if "footer" in places:
        section.footer.paragraphs[0].text = places["footer"]
    document.core_properties.title = places.get("title", "")
    document.save(path)


def fill(document, content):
    for item in content:
        if isinstance(item, table):
            made = document.add_table(rows=len(item), cols=max(len(row) for row in item))
            for row, cells in zip(made.rows, item):
                for cell, text in zip(row.cells, cells):
                    paragraphs = text if isinstance(text, list) else [text]
                    cell.paragraphs[0].text = paragraphs[0]
                    for more in paragraphs[1:]:
                        cell.add_paragraph(more)
        elif isinstance(item, list):
            paragraph = document.add_paragraph()
            for run in item:
                paragraph.add_run(run).bold = len(run) % 2 == 0
        else:
            document.add_paragraph(item)


SCHOOLS = {"schools": [{"name": "Берёзовская", "n": 1, "rows": ["а", "б"]},
                       {"name": "Сосновская", "n": 2, "rows": []},
                       {"name": "Ольховская", "n": 3, "rows": ["в"]}]}
FILTERS = ["default('нет')", "upper", "lower", "capitalize", "title", "trim", "replace('а', 'о')", "length",
           "count", "first", "last", "reverse", "wordcount", "e", "string", "truncate(5)", "indent(2)",
           "upper|lower|title", "list|join('-')", "list|sort|join", "list|unique|join", "list|first"]
LIST_FILTERS = ["join(', ')", "first", "last", "length", "sort|join(' ')", "sort(reverse=true)|join(' ')",
                "reverse|join(' ')", "max", "min", "sum", "unique|join(' ')", "map('string')|join('+')",
                "select('even')|join(' ')", "reject('even')|join(' ')", "select('gt', 2)|join(' ')",
                "batch(2)|map('join', '.')|join(';')", "slice(2)|map('join', '.')|join(';')"]
NUMBER_FILTERS = ["round", "round(1)", "round(0, 'floor')", "abs", "int", "float", "string"]
TESTS = ["defined", "none", "string", "number", "integer", "float", "boolean", "mapping", "sequence", "iterable",
         "even", "odd", "divisibleby(3)", "in [6, 7]", "eq(6)", "ne(6)", "lt(7)", "le(6)", "gt(5)", "ge(6)",
         "true", "false", "undefined"]
EXPRESSIONS = ["1 + 2 * 3", "7 // 2", "7 % 4", "2 ** 5", "7 / 2", "'а' ~ 1 ~ 'б'", "[1, 2, 3][1]", "'абвгд'[1:3]",
               "{'к': 'з'}['к']", "{'к': 'з'}.к", "1 < 2 < 3", "3 in [1, 2, 3]", "not true", "true and false or true",
               "'да' if n > 1 else 'нет'", "(1, 2)[0]", "n == 3 and name != ''", "-n", "[n, n]|sum",
               "name|upper ~ '!'", "rows|map('upper')|join", "rows is defined", "absent is defined",
               "absent|default('—')", "'%s-%d'|format('а', 5)", "{'б': 1, 'а': 2}|dictsort|map('first')|join(' ')",
               "people|map(attribute='имя')|join(', ')", "people|selectattr('взрослый')|map(attribute='имя')|join",
               "people|rejectattr('взрослый')|map(attribute='имя')|join", "people|groupby('класс')|map('first')|join(' ')",
               "people|sort(attribute='имя')|map(attribute='имя')|join(' ')", "people|sum(attribute='класс')"]
PEOPLE = {"n": 3, "name": "школа", "rows": ["а", "б"],
          "people": [{"имя": "Яна", "взрослый": True, "класс": 5}, {"имя": "Антон", "взрослый": False, "класс": 3}]}

CASES = {
    "value": (["№ {{ n }} от {{ d }}."], {"n": 7, "d": "06.10.2020"}),
    "value in split runs": ([["О {", "{ x", " }", "} конец"]], {"x": "питании"}),
    "split inside percent": ([["{", "%", " if x %", "}да{% end", "if %}."]], {"x": True}),
    "smart quotes": (["{{ x|default(“нет”) }} {{ y|default(‘и’) }}"], {"x": "да", "y": "нет"}),
    "markup in values": (["{{ x }}"], {"x": "<a> & \"b\" 'c'"}),
    "escaped braces": (["{_{ x }_} {_% if %_}"], {}),
    "comment": (["а{# ничего #}б"], {}),
    "comment paragraph": (["а", "{#p ничего #}", "б"], {}),
    "if elif else": (["{% if n == 1 %}один{% elif n == 2 %}два{% else %}много{% endif %}"] , {"n": 2}),
    "if across runs": ([["а {% if x %}", "да", "{% else %}", "нет", "{% endif %} я"]], {"x": False}),
    "inline for": (["{% for x in xs %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}"], {"xs": [1, 2, 3]}),
    "for else": (["{% for x in xs %}{{ x }}{% else %}пусто{% endfor %}"], {"xs": []}),
    "for with condition": (["{% for x in xs if x > 1 %}{{ loop.index }}={{ x }};{% endfor %}"], {"xs": [1, 2, 3]}),
    "for over pairs": (["{% for k, v in m.items() %}{{ k }}:{{ v }} {% endfor %}"], {"m": {"а": 1, "б": 2}}),
    "unpacking": (["{% for a, b in xs %}{{ a }}-{{ b }} {% endfor %}"], {"xs": [[1, 2], [3, 4]]}),
    "loop": (["{% for x in xs %}{{ loop.index }}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}"
              "{{ loop.first }}{{ loop.last }}{{ loop.length }}{{ loop.depth }}"
              "{{ loop.cycle('ч', 'н') }}{{ loop.changed(x) }} {% endfor %}"], {"xs": ["а", "а", "б"]}),
    "loop neighbours": (["{% for x in xs %}{% if not loop.first %}{{ loop.previtem }}{% endif %}{{ x }}"
                         "{% if not loop.last %}{{ loop.nextitem }}{% endif %} {% endfor %}"], {"xs": [1, 2, 3]}),
    "nested loops": (["{% for s in schools %}{{ s.name }}: {% for r in s.rows %}{{ r }}{{ loop.index }}"
                      "{{ loop.depth }} {% endfor %};{% endfor %}"], SCHOOLS),
    "set": (["{% set x = n * 2 %}{{ x }}{% set a, b = [1, 2] %}{{ a + b }}"], {"n": 4}),
    "set in a loop stays in it": (["{% set x = 0 %}{% for i in [1, 2] %}{% set x = i %}{{ x }}{% endfor %}{{ x }}"], {}),
    "paragraph for": (["{%p for s in schools %}", "{{ s.name }}", "№ {{ s.n }}", "{%p endfor %}", "конец"], SCHOOLS),
    "paragraph if": (["{%p if x %}", "да", "{%p else %}", "нет", "{%p endif %}"], {"x": 0}),
    "paragraph for with text beside the tag": (["лишнее {%p for x in xs %}", "{{ x }}", "{%p endfor %} лишнее"], {"xs": [1, 2]}),
    "tags in paragraphs with text": (["начало {% for x in xs %}{{ x }}", "и{% endfor %} конец"], {"xs": [1, 2]}),
    "run if": (["а {%r if x %}да{%r endif %} б"], {"x": True}),
    "run value": (["а {{r x }} б"], {"x": "да"}),
    "join before and after": (["дом {% if x -%}", "в городе", "{%- else -%}", "в селе", "{%- endif %} стоит"], {"x": False}),
    "row for": ([table([["Школа", "№"], ["{%tr for s in schools %}", ""], ["{{ s.name }}", "{{ s.n }}"],
                        ["{%tr endfor %}", ""]])], SCHOOLS),
    "row if": ([table([["{%tr if x %}", ""], ["а", "б"], ["{%tr endif %}", ""], ["в", "г"]])], {"x": False}),
    "rows in rows": ([table([["{%tr for s in schools %}", ""], ["{{ s.name }}", ""], ["{%tr for r in s.rows %}", ""],
                             ["{{ r }}", "{{ loop.index }}"], ["{%tr endfor %}", ""], ["{%tr endfor %}", ""]])], SCHOOLS),
    "more columns": ([table([["{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"]])], {"xs": [1, 2, 3, 4, 5]}),
    "fewer columns": ([table([["{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"]])], {"xs": [1]}),
    "rows and columns": ([table([["{%tc for c in cols %}", "{{ c }}", "{%tc endfor %}", "всего"],
                                 ["{%tr for r in rows %}", "", "", ""],
                                 ["{%tc for c in r %}", "{{ c }}", "{%tc endfor %}", "{{ r|sum }}"],
                                 ["{%tr endfor %}", "", "", ""]])],
                         {"cols": ["а", "б", "в"], "rows": [[1, 2, 3], [4, 5, 6]]}),
    "paragraphs in a cell": ([table([[["{%p for x in xs %}", "{{ x }}", "{%p endfor %}", "конец"], "б"]])], {"xs": [1, 2]}),
    "colspan": ([table([["{% colspan 2 %}{{ x }}", "", ""], ["а", "б", "в"]])], {"x": "шапка"}),
    "cellbg": ([table([["{% cellbg c %}{{ x }}", "б"]])], {"x": "а", "c": "FFF2CC"}),
    "horizontal merge": ([table([["{%tc for x in xs %}", "{% hm %}{{ x }}", "{%tc endfor %}"],
                                 ["{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"]])], {"xs": ["а", "б", "в"]}),
    "vertical merge": ([table([["{%tr for x in xs %}", ""], ["{% vm %}общее", "{{ x }}"], ["{%tr endfor %}", ""]])],
                       {"xs": [1, 2, 3]}),
    "line break and tab": (["{{ x }}"], {"x": "раз\nдва\tтри"}),
    "new paragraph": (["{{ x }}."], {"x": "раз\aдва"}),
    "page break": (["{{ x }}"], {"x": "раз\fдва"}),
    "header, footer, title": ({"body": ["тело"], "header": "№ {{ n }}", "footer": "{% if x %}низ{% endif %}",
                               "title": "Приказ {{ n }}"}, {"n": 5, "x": True}),
}
# Many small ones in one document: a paragraph each.
CASES["text filters"] = (["{{ x|" + name + " }}" for name in FILTERS], {"x": "Абра-кадабра а"})
CASES["list filters"] = (["{{ x|" + name + " }}" for name in LIST_FILTERS], {"x": [3, 1, 2, 3]})
CASES["number filters"] = (["{{ x|" + name + " }}" for name in NUMBER_FILTERS], {"x": -2.55})
CASES["tests"] = (["{{ 'да' if x is " + name + " else 'нет' }}{{ 'да' if x is not " + name + " else 'нет' }}"
                   for name in TESTS], {"x": 6})
CASES["expressions"] = (["{{ " + source + " }}" for source in EXPRESSIONS], PEOPLE)

CASES |= {
    "control paragraph": (["{% for x in xs %}", "{{ x }}", "{% endfor %}", "конец"], {"xs": [1, 2]}),
    "control row": ([table([["{% for x in xs %}", ""], ["{{ x }}", "б"], ["{% endfor %}", ""]])], {"xs": [1, 2]}),
    "blank line": (["{{ x }}"], {"x": "раз\n\nдва"}),
    "null": (["а{{ x }}б"], {"x": None}),
    "braces in data": (["{{ x }}"], {"x": "{_{"}),
    "tuple": (["{{ ('а', 2) }}"], {}),
}

CASES |= {
    "row elif else": ([table([["{%tr if n == 1 %}"], ["один"], ["{%tr elif n == 2 %}"], ["два"], ["{%tr else %}"], ["иное"],
                              ["{%tr endif %}"]])], {"n": 2}),
    "row for else": ([table([["{%tr for x in xs %}"], ["{{ x }}"], ["{%tr else %}"], ["пусто"], ["{%tr endfor %}"]])],
                     {"xs": []}),
    "cell if": ([table([["а", "{%tc if x %}", "б", "{%tc endif %}", "в"]])], {"x": True}),
    "cells of rows": ([table([["{%tr for r in rows %}", ""], ["{{ loop.index }}. {{ r.name }}", "{% for k in r.kids %}{{ k }}{% if not loop.last %}, {% endif %}{% endfor %}"],
                              ["{%tr endfor %}", ""]])], {"rows": [{"name": "а", "kids": [1, 2]}, {"name": "б", "kids": []}]}),
    "rows inside if": ([table([["{%tr if rows %}", ""], ["{%tr for r in rows %}", ""], ["{{ r }}", "{% if r > 1 %}да{% else %}нет{% endif %}"],
                               ["{%tr endfor %}", ""], ["{%tr endif %}", ""], ["итого", "{{ rows|sum }}"]])], {"rows": [1, 2]}),
    "paragraphs of paragraphs": (["{%p for s in schools %}", "{{ loop.index }}. {{ s.name }}", "{%p for r in s.rows %}",
                                  "- {{ r }} ({{ loop.index }})", "{%p else %}", "нет", "{%p endfor %}", "{%p endfor %}"], SCHOOLS),
    "comments of all levels": ([table([["{#tr строка #}", ""], ["а", "{# в ячейке #}б"]]), "{#p абзац #}", "в{#r ряд #}"], {}),
    "set across paragraphs": (["{%p set total = xs|sum %}", "{{ total }}", "{%p if total > 5 %}", "много", "{%p endif %}"], {"xs": [3, 4]}),
    "unicode names": (["{% for школа in школы %}{{ школа.имя }}{% endfor %}"], {"школы": [{"имя": "А"}, {"имя": "Б"}]}),
    "join in a cell": ([table([[["{% for x in xs -%}", "{{ x }};", "{%- endfor %}"], "б"]])], {"xs": [1, 2]}),
    "braces as text": (["{ x } и {{ '}}' }} {{ '{{' }}"], {"x": 1}),
    "loop in header": ({"body": ["{{ xs|length }}"], "header": "{% for x in xs %}{{ x }}{% if not loop.last %}, {% endif %}{% endfor %}"},
                       {"xs": ["а", "б"]}),
    "row from cell to cell": ([table([["{% for x in xs %}{{ x }}", "{{ loop.index }}{% endfor %}"]])], {"xs": ["а", "б"]}),
    "paragraph tags in one paragraph": (["до {%p if x %}текст{%p endif %}", "после"], {"x": False}),
    "row tags in one row": ([table([["{%tr for x in xs %}{{ x }}", "б{%tr endfor %}"]])], {"xs": [1, 2]}),
}

# Where we differ on purpose: the reason and our own answer for the body.
DIFFERENT = {
    "control paragraph": ("a paragraph of control tags vanishes without the `p` letters; docxtpl leaves blank lines",
                          ["1", "2", "конец"]),
    "control row": ("a row of control tags vanishes without the `tr` letters; docxtpl repeats broken rows",
                    [{"grid": 2, "rows": [[[None, None, None, ["1"]], [None, None, None, ["б"]]],
                                          [[None, None, None, ["2"]], [None, None, None, ["б"]]]]}]),
    "blank line": ("a blank line is a new paragraph; docxtpl makes two line breaks", ["раз", "два"]),
    "row from cell to cell": ("a loop from the first cell to the last repeats the row; docxtpl tears the cells apart",
                              [{"grid": 2, "rows": [[[None, None, None, ["а"]], [None, None, None, ["1"]]],
                                                    [[None, None, None, ["б"]], [None, None, None, ["2"]]]]}]),
    "paragraph tags in one paragraph": ("both tags of a paragraph in it are about all of it; docxtpl loses the second",
                                        ["после"]),
    "row tags in one row": ("both tags of a row in it are about all of it; docxtpl loses the second",
                            [{"grid": 2, "rows": [[[None, None, None, ["1"]], [None, None, None, ["б"]]],
                                                  [[None, None, None, ["2"]], [None, None, None, ["б"]]]]}]),
    "run value": ("{{r x}} takes plain text too; docxtpl puts it between the runs, where Word loses it", ["а да б"]),
    "colspan": ("the grid has the columns of the widest row; docxtpl leaves it narrower than the table",
                [{"grid": 4, "rows": [[["2", None, None, ["шапка"]], [None, None, None, [""]], [None, None, None, [""]]],
                                      [[None, None, None, ["а"]], [None, None, None, ["б"]], [None, None, None, ["в"]]]]}]),
    "tuple": ("the language has lists and no tuples", ["['а', 2]"]),
    "null": ("a missing value of an optional field prints nothing; Jinja2 prints «None»", ["аб"]),
    "braces in data": ("data is never rewritten; docxtpl takes its escapes in data too", ["{_{"]),
}
