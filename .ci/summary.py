"""Prints the one line summary of a run and exits 1 when anything failed.

Usage: summary.py GATES_PASSED GATES_FAILED [NAME_OF_A_FAILED_GATE]...     adds up the test reports under the working directory
"""
import json
import pathlib
import sys

import reports


def total(name):
    return sum(int(suite.get(name, "0")) for suite in REPORTS)


def failures():
    """Name and first line of each test that failed, so that the end of the output tells what to look for."""
    for suite in REPORTS:
        for case in suite.iter("testcase"):
            for reason in [*case.findall("failure"), *case.findall("error")]:
                told = (reason.get("message") or reason.text or "").strip().split("\n")[0]
                yield f"{case.get('classname', '?')}.{case.get('name', '?')}: {told[:300]}"


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
failed_tests = total("failures") + total("errors")
skipped = total("skipped")
passed_tests = total("tests") - failed_tests - skipped
tell_coverage()
for failure in failures():
    print(f"  failed: {failure}")
print(f"Tests: {passed_tests} passed, {failed_tests} failed, {skipped} skipped in {len(REPORTS)} classes.")
print(f"Gates: {gates_passed} passed, {gates_failed} failed{''.join(f'; {name}' for name in sys.argv[3:])}.")
print()
print(f"{passed_tests + gates_passed} passed, {failed_tests + gates_failed} failed, {skipped} skipped")
sys.exit(1 if failed_tests + gates_failed or not REPORTS else 0)
