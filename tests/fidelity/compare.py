"""How closely one PDF shows the same page as another: words by their baselines, lines word for word.

compare(reference, candidate) pairs the words of both in reading order and gives the share of the
reference's lines that the candidate has word for word on the same page, and of its words that stand within
one point of their place. Needs mutool (mupdf-tools)."""
import collections
import difflib
import pathlib
import re
import subprocess
import unicodedata
from xml.etree import ElementTree

Word = collections.namedtuple("Word", "page x baseline text")
FORBIDDEN = re.compile(r"&#(?:x0?[0-8bcef]|x1[0-9a-f]|xfff[ef]);", re.I)


def libreoffice_pdf(docx, folder, profile="prikaz-fidelity"):
    """LibreOffice's PDF of a document, made in `folder`."""
    import tempfile
    home = pathlib.Path(tempfile.gettempdir()) / profile
    subprocess.run(["soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", "pdf", "--outdir",
                    folder, docx], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = pathlib.Path(folder) / (pathlib.Path(docx).stem + ".pdf")
    if not made.exists():
        raise AssertionError(f"LibreOffice made nothing of {docx}")
    return made


def words(pdf):
    """The words of a PDF and its number of pages; a word ends at a space or at a gap as wide as one."""
    out = subprocess.run(["mutool", "draw", "-q", "-F", "stext", "-o", "-", pdf], check=True,
                         capture_output=True).stdout.decode("utf-8", "replace")
    found, pages = [], 0
    for page in ElementTree.fromstring(FORBIDDEN.sub(" ", out)).iter("page"):
        pages += 1
        for line in page.iter("line"):
            text, begin, end, baseline = "", 0.0, 0.0, 0.0
            for font in line.iter("font"):
                for char in font.iter("char"):
                    quad = [float(n) for n in char.get("quad").split()]
                    gap = text and quad[0] - end > 0.16 * float(font.get("size"))
                    if text and (gap or char.get("c").isspace()):
                        found.append(Word(pages, begin, baseline, normal(text)))
                        text = ""
                    if char.get("c").isspace():
                        continue
                    if not text:
                        begin, baseline = quad[0], float(char.get("y"))
                    text += char.get("c")
                    end = quad[2]
            if text:
                found.append(Word(pages, begin, baseline, normal(text)))
    return found, pages


def normal(text):
    return unicodedata.normalize("NFC", text).replace("\u00ad", "").replace("\u2011", "-").replace("\u2010", "-")


def lines(found):
    """Words grouped by page and baseline, from left to right, from top to bottom."""
    rows = []
    for word in sorted(found, key=lambda w: (w.page, w.baseline)):
        if rows and rows[-1][0].page == word.page and word.baseline - rows[-1][0].baseline <= 2.5:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [sorted(row, key=lambda w: w.x) for row in rows]


def compare(reference, candidate):
    (a, pages_a), (b, pages_b) = words(reference), words(candidate)
    rows_a, rows_b = lines(a), lines(b)
    key = lambda row: (row[0].page, " ".join(word.text for word in row))  # noqa: E731
    common = collections.Counter(map(key, rows_a)) & collections.Counter(map(key, rows_b))
    flat_a, flat_b = [w for row in rows_a for w in row], [w for row in rows_b for w in row]
    pairs = difflib.SequenceMatcher(None, [w.text for w in flat_a], [w.text for w in flat_b], autojunk=False)
    near = far = 0
    worst = []
    for at_a, at_b, count in pairs.get_matching_blocks():
        for one, other in zip(flat_a[at_a:at_a + count], flat_b[at_b:at_b + count]):
            distance = max(abs(one.x - other.x), abs(one.baseline - other.baseline))
            if one.page == other.page and distance <= 1:
                near += 1
            else:
                far += 1
                worst.append((one.page != other.page, round(distance, 1), one.page, one.text))
    share = lambda part, whole: round(100 * part / whole, 2) if whole else 100.0  # noqa: E731
    return {"pages": [pages_a, pages_b], "exact_lines_pct": share(sum(common.values()), len(rows_a)),
            "within_1pt_pct": share(near, len(flat_a)), "words": [len(flat_a), len(flat_b)],
            "worst": sorted(worst, reverse=True)[:3]}
