"""Tables that other programs make, read cell by cell as they were meant: workbooks of openpyxl and of
LibreOffice Calc, and workbooks that are broken or mean harm.
  compare.py TABLE_TOOL [--libreoffice]
"""
import datetime
import pathlib
import re
import resource
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

TOOL = sys.argv[1]
HEADING = ["Номер", "Название", "Дата", "Время", "Доля", "Дробь", "Да ли", "Код", "Строки"]
ROWS = [
    [1, "Школа № 1", datetime.date(2026, 9, 1), datetime.time(8, 30), 0.125, 1.5, True, 7, "одна\nдве"],
    [2, "«Лицей» & <Ко>", datetime.date(1999, 12, 31), datetime.time(23, 59), 1, 0.1 + 0.2, False, 42, "  края  "],
    [3, None, None, None, 0.5, -3.25, None, 123, "Ёж ∑"],
    [2 ** 40, "x" * 3000, datetime.date(2100, 2, 28), datetime.time(0, 0), 0, 1e-3, True, 0, "="],
]
EXPECTED = [
    ["1", "Школа № 1", "01.09.2026", "08:30", "12.5%", "1.5", "да", "007", "одна|две"],
    ["2", "«Лицей» & <Ко>", "31.12.1999", "23:59", "100.0%", "0.3", "нет", "042", "края"],
    ["3", "", "", "", "50.0%", "-3.25", "", "123", "Ёж ∑"],
    [str(2 ** 40), "x" * 3000, "28.02.2100", "00:00", "0.0%", "0.001", "да", "000", "="],
]
failures = []


def check(name, condition, why=""):
    if not condition:
        failures.append(name)
        print(f"FAILED {name}\n  {why}")


def read(path, *more):
    done = subprocess.run([TOOL, path, *more], capture_output=True, text=True)
    return [line.split("\t")[:-1] for line in done.stdout.splitlines()], done.stderr, done.returncode


def book():
    workbook = openpyxl.Workbook()
    workbook.active.title = "Пустой"
    sheet = workbook.create_sheet("Школы")
    sheet.append(["Школы района"])
    sheet.merge_cells("A1:I1")
    sheet.append(HEADING)
    for row in ROWS:
        sheet.append(row)
    for row in sheet.iter_rows(min_row=3):
        for column, code in ((2, "dd.mm.yyyy"), (3, "hh:mm"), (4, "0.0%"), (7, "000")):
            row[column].number_format = code
        row[8].data_type = "s"
    del workbook["Пустой"]
    return workbook


def compare(name, path, *more):
    rows, said, status = read(path, *more)
    check(name, status == 0 and rows == [HEADING] + EXPECTED, f"{said}\n  {rows}")


def makers(folder):
    path = folder / "openpyxl.xlsx"
    book().save(path)
    compare("openpyxl", path)
    if "--libreoffice" not in sys.argv:
        return
    for extension, source in (("ods", "openpyxl.xlsx"), ("xlsx", "openpyxl.ods")):  # Calc writes it itself
        subprocess.run(["nice", "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
                        "--convert-to", extension, "--outdir", folder, folder / source], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    compare("LibreOffice Calc", path)


def large(folder):
    """Forty thousand rows of twenty columns, every text a shared one, in bounded memory."""
    path = folder / "large.xlsx"
    rows, columns = 40_000, 20
    small = folder / "small.xlsx"
    openpyxl.Workbook().save(small)
    texts = "".join(f"<si><t>Значение {n}</t></si>" for n in range(rows * columns))
    cells = ('<row>' + "".join(f'<c t="s"><v>{row * columns + n}</v></c>' for n in range(columns)) + '</row>'
             for row in range(rows))
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
    link = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    with zipfile.ZipFile(small) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as out:
        for name in source.namelist():
            content = source.read(name).decode()
            if name == "xl/worksheets/sheet1.xml":
                content = f'<worksheet {space}><sheetData>{"".join(cells)}</sheetData></worksheet>'
            elif name == "[Content_Types].xml":
                content = content.replace("</Types>", f'<Override PartName="/xl/sharedStrings.xml" ContentType="{kind}"/></Types>')
            elif name == "xl/_rels/workbook.xml.rels":
                content = content.replace("</Relationships>",
                                          f'<Relationship Id="rId99" Type="{link}" Target="/xl/sharedStrings.xml"/></Relationships>')
            out.writestr(name, content)
        out.writestr("xl/sharedStrings.xml", f"<sst {space}>{texts}</sst>")
    most = 40 << 20  # of writable memory
    with subprocess.Popen([TOOL, path], stdout=subprocess.PIPE, text=True,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_DATA, (most, most))) as child:
        lines = list(child.stdout)
    wrong = sum(line != "".join(f"Значение {row * columns + n}\t" for n in range(columns)) + "\n"
                for row, line in enumerate(lines))
    check("large", wrong == 0 and len(lines) == rows and child.returncode == 0,
          f"{len(lines)} rows, {wrong} differ, status {child.returncode}")


def changed(path, target, change):
    """The workbook with one entry changed, or left out."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as out:
        for name in source.namelist():
            content = change(name, source.read(name))
            if content is not None:
                out.writestr(name, content)
    return target


def hostile(folder):
    good = folder / "openpyxl.xlsx"
    book().save(good)
    sheet = "xl/worksheets/sheet1.xml"
    text = zipfile.ZipFile(good).read(sheet).decode()
    rows = "".join(f'<row r="{n}"/>' for n in range(7, 1_000_000))
    bomb = b"<worksheet>" + b" " * (40 << 20)
    cases = {
        "zip bomb": (lambda n, c: bomb if n == sheet else c, "архивную бомбу"),
        "no shared strings": (lambda n, c: re.sub(r'<c r="B3".*?</c>', '<c r="B3" t="s"><v>0</v></c>', text).encode()
                              if n == sheet else c,
                              "ячейка ссылается на текст, которого в файле нет [table.broken]"),
        "a number that is none": (lambda n, c: text.replace("<v>1.5</v>", "<v>1,5x</v>").encode() if n == sheet else c,
                                  "в ячейке неверное число «1,5x» [table.broken]"),
        "rows out of order": (lambda n, c: text.replace('<row r="5"', '<row r="1"').encode() if n == sheet else c,
                              "строки листа идут не по порядку [table.broken]"),
        "a cell far away": (lambda n, c: text.replace('r="B3"', 'r="ZZZZ3"').encode() if n == sheet else c, ""),
        "cut XML": (lambda n, c: c[:len(c) // 2] if n == sheet else c, "XML испорчен"),
        "no sheet": (lambda n, c: None if n == sheet else c, "в файле нет содержимого листа «Школы» [table.broken]"),
        "a document type": (lambda n, c: b"<!DOCTYPE a [<!ENTITY b 'c'>]>" + c.split(b"?>", 1)[-1] if n == sheet else c,
                            "DOCTYPE"),
        "formula without a value": (lambda n, c: text.replace("<v>1.5</v>", "<f>1+1</f><v/>").replace("<v/>", "").encode()
                                    if n == sheet else c,
                                    "в ячейке формула, значение которой не вычислено; откройте таблицу в Excel и "
                                    "сохраните её [table.no-formula-value]"),
    }
    for name, (change, message) in cases.items():
        _, said, status = read(changed(good, folder / "hostile.xlsx", change))
        check(name, message in said and status in (0, 1), f"status {status}: {said[:500]}")
    many = changed(good, folder / "many.xlsx", lambda n, c: text.replace("</sheetData>", rows + "</sheetData>").encode()
                   if n == sheet else c)
    read_rows, said, status = read(many)
    check("a million empty rows", status == 0 and read_rows == [HEADING] + EXPECTED, said[:500])
    whole = good.read_bytes()
    for part in range(1, 8):
        (folder / "cut.xlsx").write_bytes(whole[:len(whole) * part // 8])
        _, said, status = read(folder / "cut.xlsx")
        check(f"cut at {part}/8", status == 1 and "[zip.broken]" in said, f"status {status}: {said}")


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        makers(folder)
        large(folder)
        hostile(folder)
    print("tables: " + ("FAILED " + ", ".join(failures) if failures else "1 passed, 0 failed"))
    sys.exit(bool(failures))


main()
