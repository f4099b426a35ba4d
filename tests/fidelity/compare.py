"""How near one PDF stands to another: pages, lines word for word, words within a point.

Positions come from mutool's structured text (true baselines), without the spaces that mutool itself puts into
gaps: spaced letters stay one word. Standard library only."""
import difflib
import html
import pathlib
import re
import subprocess
import tempfile
from collections import Counter, namedtuple

Word = namedtuple('Word', 'page x y text')
ROW = 2.5  # points: words whose baselines are nearer stand in one line
GAP = 0.25  # of the size: a wider gap parts words, as a space does


def words(path):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder, 'text.xml')
        subprocess.run(['mutool', 'convert', '-F', 'stext', '-O', 'inhibit-spaces', '-o', str(out), str(path)],
                       check=True, capture_output=True)
        xml = out.read_text(encoding='utf-8', errors='replace')
    found, page = [], 0
    for piece in re.finditer(r'<page |<line .*?</line>', xml, re.S):
        if piece.group().startswith('<page'):
            page += 1
            continue
        text, start, edge = '', None, None
        for size, chars in re.findall(r'<font name="[^"]*" size="([^"]*)">(.*?)</font>', piece.group(), re.S):
            for quad, y, char in re.findall(r'<char quad="([^"]*)" x="[^"]*" y="([^"]*)"[^>]* c="([^"]*)"', chars):
                corners = quad.split()
                left, right, char = float(corners[0]), float(corners[2]), html.unescape(char)
                blank = char.isspace() or char == '\u00a0'
                # Raised letters are words of their own, whoever has made them one string.
                if text and (blank or left - edge > GAP * float(size) or abs(float(y) - start[1]) > 1):
                    found.append(Word(page, *start, text))
                    text = ''
                if blank:
                    continue
                if not text:
                    start = (left, float(y))
                text, edge = text + char.replace('\u2011', '-'), right
        if text:
            found.append(Word(page, *start, text))
    return found, page


def rows(found):
    """Words by page and line, from left to right."""
    lines = []
    for word in sorted(found, key=lambda w: (w.page, w.y)):
        if lines and lines[-1][0].page == word.page and abs(lines[-1][0].y - word.y) <= ROW:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [sorted(line, key=lambda w: w.x) for line in lines]


def compare(reference, candidate):
    ours, our_pages = words(candidate)
    theirs, their_pages = words(reference)
    our_rows, their_rows = rows(ours), rows(theirs)
    key = lambda line: (line[0].page, ' '.join(word.text for word in line))
    counts, exact = Counter(map(key, our_rows)), 0
    missed = []
    for line in their_rows:
        if counts[key(line)] > 0:
            counts[key(line)] -= 1
            exact += 1
        else:
            missed.append(line[0].page)
    a, b = [w for line in their_rows for w in line], [w for line in our_rows for w in line]
    near = 0
    matcher = difflib.SequenceMatcher(None, [w.text for w in a], [w.text for w in b], autojunk=False)
    for i, j, n in matcher.get_matching_blocks():
        for k in range(n):
            x, y = a[i + k], b[j + k]
            near += x.page == y.page and abs(x.x - y.x) <= 1 and abs(x.y - y.y) <= 1
    return {'pages': (our_pages, their_pages), 'lines': 100 * exact / max(len(their_rows), 1),
            'words': 100 * near / max(len(a), 1), 'worst': Counter(missed).most_common(1)}
