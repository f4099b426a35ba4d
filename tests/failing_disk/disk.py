"""Runs a program on a disk that fails after so many writing calls (failing_disk.cc)."""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile

# What a message must say of each failure: SQLite does not always tell of a broken disk what it is.
ERRORS = {"EROFS": "диск доступен только для чтения", "ENOSPC": "на диске нет места",
          "EIO": "диск"}
PASSES = 10**9  # more calls than any run makes


class Disk:
    """A folder whose disk can be made to fail. `words` are the command and its arguments."""

    def __init__(self, library, folder):
        self.library, self.folder = pathlib.Path(library).resolve(), pathlib.Path(folder)

    def run(self, words, error="EROFS", after=PASSES):
        """The ended process, and whether the disk failed before its end."""
        with tempfile.NamedTemporaryFile() as report:
            done = run(words, {"LD_PRELOAD": str(self.library), "FAILING_DISK_FOLDER": str(self.folder),
                               "FAILING_DISK_ERROR": error, "FAILING_DISK_AFTER": str(after),
                               "FAILING_DISK_REPORT": report.name})
            return done, int(report.read() or 0) > after


def run(words, more=None):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=60,
                          env={**os.environ, "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "1790000000", **(more or {})})


def points(stride, error):
    """After how many calls the disk fails: each, or every so many, begun elsewhere for each error."""
    after = list(ERRORS).index(error) * 5 % stride
    while True:
        yield after
        after += stride


def play(trial, stride):
    """What is wrong, and at how many points the disk failed."""
    problems, failures = [], 0
    for error in ERRORS:
        for after in points(stride, error):
            trial.begin()
            done, failed = trial.disk.run(trial.words, error, after)
            if not failed:
                break
            failures += 1
            problems += [f"{trial.name}, {error} after {after} calls: {problem}\n  {done.stderr}"
                         for problem in trial.judge(error, done)]
    return problems, failures


def main(usage, subject):
    """Plays all trials of `subject`(program, library, folder) by the command line."""
    parser = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("library", type=pathlib.Path)
    parser.add_argument("--stride", type=int, default=1)
    options = parser.parse_args()
    problems, failures = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for trial in subject(options.program.resolve(), options.library, pathlib.Path(folder)).trials():
            found, count = play(trial, options.stride)
            problems, failures = problems + found, failures + count
    print("\n".join(problems), end="\n" if problems else "")
    print(f"{subject.__name__}: a disk that failed at {failures} points, {len(problems)} problems")
    sys.exit(1 if problems else 0)
