"""The peers on the work of work.py: docxtpl and LibreOffice from Debian, two npm engines. Warm medians
in ms where a peer can be warm, whole processes where it cannot."""
import json
import pathlib
import shutil
import statistics
import subprocess
import time

import work

DOCXTPL = """
import json, statistics, sys, time
from docxtpl import DocxTemplate
folder, runs = sys.argv[1], int(sys.argv[2])
data = json.load(open(folder + "/data.json"))
times = []
for _ in range(runs):
    begin = time.perf_counter()
    template = DocxTemplate(folder + "/jinja.docx")
    template.render(data)
    template.save(folder + "/docxtpl.docx")
    times.append((time.perf_counter() - begin) * 1000)
print(statistics.median(times))
"""
NODE = """
import fs from 'node:fs';
const [folder, engine, runs] = [process.argv[2], process.argv[3], +process.argv[4]];
const template = fs.readFileSync(`${folder}/mustache.docx`), data = JSON.parse(fs.readFileSync(`${folder}/data.json`));
let render;
if (engine === 'easy-template-x') {
  const { TemplateHandler } = await import('easy-template-x');
  const handler = new TemplateHandler();
  render = () => handler.process(template, data);
} else {
  const PizZip = (await import('pizzip')).default, Docxtemplater = (await import('docxtemplater')).default;
  render = async () => {
    const document = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
    document.render(data);
    return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  };
}
const times = [];
let out;
for (let i = 0; i < runs + 5; i++) {
  const begin = performance.now();
  out = await render();
  if (i >= 5) times.push(performance.now() - begin);
}
fs.writeFileSync(`${folder}/${engine}.docx`, out);
times.sort((a, b) => a - b);
console.log(times[times.length >> 1]);
"""


def npm(folder):
    """Installs the npm peers; True when they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    if not shutil.which("npm"):
        return False
    (folder / "package.json").write_text('{"private": true, "type": "module"}')
    done = subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "easy-template-x",
                           "docxtemplater", "pizzip"], cwd=folder)
    (folder / "render.mjs").write_text(NODE)
    return done.returncode == 0


def libreoffice(folder, files):
    out = folder / "libreoffice"
    begin = time.perf_counter()
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf",
                    "--outdir", out, *files], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return (time.perf_counter() - begin) * 1000


def measure(folder):
    figures = {}
    where = work.write(folder / "work")
    done = subprocess.run(["/usr/bin/python3", "-c", DOCXTPL, where, "20"], capture_output=True, text=True, check=True)
    figures["peer: docxtpl, DOCX warm"] = {"ms": round(float(done.stdout), 2)}
    if npm(folder / "peers"):
        for engine in ("easy-template-x", "docxtemplater"):
            done = subprocess.run(["node", "render.mjs", where, engine, "30"], cwd=folder / "peers",
                                  capture_output=True, text=True, check=True)
            figures[f"peer: {engine}, DOCX warm"] = {"ms": round(float(done.stdout), 2)}
    source = where / "docxtpl.docx"
    libreoffice(folder, [source])  # makes its profile
    cold = [libreoffice(folder, [source]) for _ in range(3)]
    figures["peer: LibreOffice, DOCX to PDF cold"] = {"ms": round(statistics.median(cold), 1)}
    copies = []
    for n in range(50):
        copies.append(where / f"copy{n}.docx")
        shutil.copy(source, copies[-1])
    figures["peer: LibreOffice, DOCX to PDF, one of 50"] = {"ms": round(libreoffice(folder, copies) / 50, 1)}
    for copy in copies:
        copy.unlink()
    return figures


if __name__ == "__main__":
    print(json.dumps(measure(pathlib.Path("/tmp/prikaz-peers")), ensure_ascii=False, indent=1))
