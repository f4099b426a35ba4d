#!/usr/bin/python3
"""Writes expected.txt: what Jinja2 itself prints for every line of expressions.txt.

Run with Debian's Python (python3-jinja2). `--check` fails when expected.txt is out of date.
A result is a JSON string; an expression that Jinja2 refuses or fails on gives `!`.
"""
import json
import pathlib
import sys

import jinja2

here = pathlib.Path(__file__).parent
environment = jinja2.Environment(undefined=jinja2.StrictUndefined)
data = json.loads((here / "data.json").read_text())


def evaluated(expression):
    try:
        return json.dumps(environment.from_string("{{ " + expression + " }}").render(data),
                          ensure_ascii=False)
    except Exception:  # a refusal of any kind
        return "!"


lines = (here / "expressions.txt").read_text().splitlines()
expected = "".join(evaluated(line) + "\n" for line in lines)
target = here / "expected.txt"
if "--check" in sys.argv:
    sys.exit(0 if target.read_text() == expected else "expected.txt is out of date")
target.write_text(expected)
