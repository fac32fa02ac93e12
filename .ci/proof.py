"""Holds the registries of faults and attacks against the test reports under the working directory.

Usage: proof.py [PAGE]     exits 1 when a test that they name failed or did not run; writes the page, if one is named
"""
import collections
import datetime
import pathlib
import re
import subprocess
import sys

import reports

DOCS = pathlib.Path("deploy/docs")
REGISTRIES = {"Faults": DOCS / "faults.tsv", "Attacks": DOCS / "attacks.tsv"}
FIGURES = DOCS / "figures.md"
INTRODUCTION = """# What was proved

Faults and attacks, and figures where they were measured. The rows stand in [faults.tsv](faults.tsv) and [attacks.tsv](attacks.tsv),
what became of their tests was read from the reports of `mvn verify` by `.ci/proof.py`, which fails when a test named
there did not pass; the figures were written by `deploy/bench/run`.
"""

Case = collections.namedtuple("Case", "method outcome")
Row = collections.namedtuple("Row", "number what tests remark")


def cases():
    """The cases of all reports, by class."""
    found = collections.defaultdict(list)
    for suite in reports.suites():
        for case in suite.iter("testcase"):
            found[suite.get("name")].append(Case(re.sub(r"\W.*", "", case.get("name")), reports.outcome(case)))
    return found


def rows(registry):
    for line in registry.read_text().splitlines():
        if not line.startswith("#"):
            number, what, tests, *remark = line.split("\t")
            yield Row(number, what, [test for test in tests.split(", ") if test != "-"], "".join(remark))


def of(test, found_cases):
    """The cases of a class, or of one of its methods."""
    name, _, method = test.partition("#")
    return [case for case in found_cases[name] if method in ("", case.method)]


def verdict(row, found_cases):
    """What became of the row's cases, and its tests that did not pass."""
    counts, missing = collections.Counter(), []
    for test in row.tests:
        found = collections.Counter(case.outcome for case in of(test, found_cases))
        counts += found
        if not found or found["failed"]:
            missing.append(test)
    told = ", ".join(f"{counts[name]} {name}" for name in ("passed", "failed", "skipped") if counts[name])
    return told or "–", missing


def simple(test):
    return "`" + re.sub(r"^.*\.(?=[A-Z])", "", test).replace("#", ".") + "`"


def cell(text):
    return text.replace("|", "\\|")


def table(name, registry, found_cases):
    lines = [f"## {name}", "", "| # | what happens | cases | held by | left out |", "|---|---|---|---|---|"]
    faults = []
    for row in rows(registry):
        told, missing = verdict(row, found_cases)
        faults += [f"{row.number}: {test} did not pass" for test in missing]
        held = ", ".join(map(simple, row.tests)) or "–"
        lines.append(f"| {row.number} | {cell(row.what)} | {told} | {held} | {cell(row.remark)} |")
    return lines, faults


def write(page, tables):
    commit = subprocess.run(["git", "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    told = f"Tests of commit {commit}, {datetime.date.today()}."
    parts = [INTRODUCTION, told, *("\n".join(lines) for lines in tables)]
    if FIGURES.exists():
        parts.append(FIGURES.read_text().replace("# Figures", "## Figures", 1))
    page.write_text("\n\n".join(part.strip() for part in parts) + "\n")


def main():
    found_cases = cases()
    tables, faults = zip(*(table(name, registry, found_cases) for name, registry in REGISTRIES.items()))
    for fault in sum(faults, []):
        print(fault)
    if len(sys.argv) > 1:
        write(pathlib.Path(sys.argv[1]), tables)
    print(f"{sum(len(lines) - 4 for lines in tables)} faults and attacks, {len(sum(faults, []))} tests of theirs did not pass.")
    sys.exit(1 if sum(faults, []) else 0)


main()
