#!/usr/bin/python3
"""Fills the same templates with docxtpl (Debian python3-docxtpl) and with prikaz and compares the
text paragraph by paragraph and the shape of tables.

    compare.py MERGE_TOOL [FOLDER]     our documents are kept in FOLDER

Differences kept on purpose stand in DIFFERENT with their reason; there our own answer is checked.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import docx
import docxtpl
import jinja2
from cases import CASES, DIFFERENT, make

# The verdict of the Open XML SDK on our documents, where it is to be had.
VALIDATOR = pathlib.Path(__file__).resolve().parents[4] / "shared" / "tools" / "ooxml-validate"


def shape(element):
    """Nested lists of paragraphs' texts and tables' rows, cells with their spans."""
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    out = []
    for child in element:
        if child.tag == w + "p":
            text = ""
            for node in child.iter():
                if node.tag == w + "t":
                    text += node.text or ""
                elif node.tag == w + "tab" and node.getparent().tag == w + "r":
                    text += "\t"
                elif node.tag == w + "br":
                    text += "\f" if node.get(w + "type") == "page" else "\n"
            out.append(text)
        elif child.tag == w + "tbl":
            grid = len(child.find(w + "tblGrid"))
            rows = []
            for row in child.findall(w + "tr"):
                cells = []
                for cell in row.findall(w + "tc"):
                    properties = cell.find(w + "tcPr")

                    def value(name, attribute="val"):
                        found = None if properties is None else properties.find(w + name)
                        return None if found is None else found.get(w + attribute)

                    cells.append([value("gridSpan"), value("vMerge"), value("shd", "fill"), shape(cell)])
                rows.append(cells)
            out.append({"grid": grid, "rows": rows})
    return out


def shapes(path):
    document = docx.Document(path)
    found = {"body": shape(document.element.body)}
    section = document.sections[0]
    found["header"] = shape(section.header._element)
    found["footer"] = shape(section.footer._element)
    found["title"] = document.core_properties.title
    return found


def with_docxtpl(template, data, out):
    filled = docxtpl.DocxTemplate(template)
    environment = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True)
    filled.render(data, environment)
    filled.save(out)


def invalid(files):
    """What the validator says of those that are not valid."""
    if not VALIDATOR.exists():
        return []
    done = subprocess.run([VALIDATOR, *files], capture_output=True, text=True)
    if done.returncode == 2:  # it is not to be had here
        return []
    return [line for line in done.stdout.splitlines() if "INVALID" in line]


def main():
    tool = sys.argv[1]
    passed = failed = 0
    made = []
    with tempfile.TemporaryDirectory() as folder:
        at = lambda name: os.path.join(folder, name)
        for name, (content, data) in CASES.items():
            make(content, at("t.docx"))
            with open(at("d.json"), "w") as file:
                json.dump(data, file)
            kept = os.path.join(sys.argv[2] if len(sys.argv) > 2 else folder, name.replace(" ", "-") + ".docx")
            ours = subprocess.run([tool, at("t.docx"), at("d.json"), kept], capture_output=True, text=True)
            problem = None
            if ours.returncode:
                problem = ours.stderr
            else:
                have = shapes(kept)
                problem = subprocess.run([tool, "--check", kept], capture_output=True, text=True).stderr
                if name in DIFFERENT:
                    reason, wanted = DIFFERENT[name]
                    have = have["body"]
                else:
                    try:
                        with_docxtpl(at("t.docx"), data, at("theirs.docx"))
                        wanted = shapes(at("theirs.docx"))
                    except Exception as error:  # its own fault: the case tells nothing
                        problem = f"docxtpl: {error}"
                if not problem and have != wanted:
                    problem = f"  prikaz:  {json.dumps(have, ensure_ascii=False)}\n  docxtpl: {json.dumps(wanted, ensure_ascii=False)}"
            if problem:
                failed += 1
                print(f"FAILED {name}\n{problem}")
            else:
                passed += 1
                made.append(kept)
        for verdict in invalid(made):
            failed += 1
            print(f"FAILED {verdict}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
