"""Prints the one line summary of a run and exits 1 when anything failed.

Usage: summary.py GATES_PASSED GATES_FAILED [NAME_OF_A_FAILED_GATE]...     adds up the test reports under the working directory
"""
import collections
import json
import pathlib
import sys

import reports


def told(case):
    """Name and first line of the failure, so that the end of the output tells what to look for."""
    reason = next(child for child in case if child.tag in ("failure", "error"))
    message = (reason.get("message") or reason.text or "").strip().partition("\n")[0]
    return f"{case.get('classname')}.{case.get('name')}: {message[:300]}"


def coverage():
    """Statuses seen and all that are documented, by service and operation, over the reports of all modules."""
    merged = {}
    for report in sorted(pathlib.Path(".").glob("**/target/contract-coverage.json")):
        for service, operations in json.loads(report.read_text()).items():
            for operation in operations:
                name = f"{operation['method']} {operation['path']}"
                seen, known = merged.setdefault(service, {}).setdefault(name, (set(), set()))
                seen.update(operation["seen"])
                known.update(operation["seen"], operation["unseen"])
    return merged


def tell_coverage():
    for service, operations in coverage().items():
        unseen = [name for name, (seen, _) in operations.items() if not seen]
        statuses = sum(len(known - seen) for seen, known in operations.values())
        print(f"Contract of {service}: {len(operations) - len(unseen)} of {len(operations)} operations seen by a test, "
              f"{statuses} documented statuses not seen.")
        for name in unseen:
            print(f"  never called: {name}")


REPORTS = list(reports.suites())
gates_passed, gates_failed = map(int, sys.argv[1:3])
cases = [case for suite in REPORTS for case in suite.iter("testcase")]
counts = collections.Counter(reports.outcome(case) for case in cases)
tell_coverage()
for case in cases:
    if reports.outcome(case) == "failed":
        print(f"  failed: {told(case)}")
print(f"Tests: {counts['passed']} passed, {counts['failed']} failed, {counts['skipped']} skipped in {len(REPORTS)} classes.")
print(f"Gates: {gates_passed} passed, {gates_failed} failed{''.join(f'; {name}' for name in sys.argv[3:])}.")
print()
failed = counts["failed"] + gates_failed
print(f"{counts['passed'] + gates_passed} passed, {failed} failed, {counts['skipped']} skipped")
sys.exit(1 if failed or not REPORTS else 0)
