"""A PDF read through qpdf's JSON: objects, streams, and content streams as operators. Standard library only."""
import base64
import json
import pathlib
import re
import subprocess

TOKEN = re.compile(rb"\s+|%[^\r\n]*|(<<|>>|[\[\]])|\((?:[^()\\]|\\.)*\)|<[0-9A-Fa-f\s]*>|/[^\s/<>\[\]()%]*|[^\s/<>\[\]()%]+", re.S)


class Pdf:
    def __init__(self, path):
        self.bytes = pathlib.Path(path).read_bytes()
        done = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path],
                              capture_output=True)
        if done.returncode != 0:
            raise ValueError(done.stderr.decode("utf-8", "replace"))
        self.objects = json.loads(done.stdout)["qpdf"][1]
        self.trailer = self.objects.pop("trailer")["value"]
        self.root = self.get(self.trailer["/Root"])
        # qpdf decodes what it shows; how streams were packed is told by an untouched dump.
        raw = subprocess.run(["qpdf", "--json=2", "--json-stream-data=none", "--decode-level=none", path],
                             capture_output=True, check=True)
        self.packed = json.loads(raw.stdout)["qpdf"][1]

    def entry(self, value):
        return self.objects.get("obj:" + value) if isinstance(value, str) and value.endswith(" R") else None

    def get(self, value):
        """The dictionary, array or scalar behind a reference (or the value itself)."""
        entry = self.entry(value)
        if entry is None:
            return value
        return entry["stream"]["dict"] if "stream" in entry else entry["value"]

    def data(self, reference):
        return base64.b64decode(self.entry(reference)["stream"].get("data", ""))

    def everything(self):
        """Each object as (name, dictionary or value, whether it is a stream)."""
        for name, entry in self.objects.items():
            stream = "stream" in entry
            yield name[4:], entry["stream"]["dict"] if stream else entry["value"], stream

    def of_type(self, kind):
        return [(n, v) for n, v, _ in self.everything() if isinstance(v, dict) and v.get("/Type") == kind]

    def pages(self):
        found = []

        def walk(reference):
            node = self.get(reference)
            if node["/Type"] == "/Page":
                found.append(reference)
            for kid in node.get("/Kids", []):
                walk(kid)

        walk(self.root["/Pages"])
        return found

    def tree(self, reference):
        """The pairs of a name or number tree, in order."""
        node = self.get(reference)
        flat = [v for leaf in ("/Nums", "/Names") for v in self.get(node.get(leaf, []))]
        pairs = list(zip(flat[::2], flat[1::2]))
        for kid in node.get("/Kids", []):
            pairs += self.tree(kid)
        return pairs

    def operators(self, page):
        """(operator, operands as raw tokens) of a page's content."""
        contents = self.get(self.get(page)["/Contents"])
        parts = contents if isinstance(contents, list) else [self.get(page)["/Contents"]]
        text, operands = b"\n".join(self.data(part) for part in parts), []
        for match in TOKEN.finditer(text):
            token = match.group()
            if token[:1].isspace() or token[:1] == b"%":
                continue
            if token[:1] in b"/(<[]>" or token[:1].isdigit() or token[:1] in b"+-." or token in (b"true", b"false"):
                operands.append(token)
            else:
                yield token.decode(), operands
                operands = []


def text(value):
    """A string of qpdf's JSON."""
    if value.startswith("u:"):
        return value[2:]
    return bytes.fromhex(value[2:]).decode("latin-1") if value.startswith("b:") else value
