"""Prints the one line summary of a run and exits 1 when anything failed.

Usage: summary.py GATES_PASSED GATES_FAILED     adds up the test reports under the working directory
"""
import pathlib
import sys
import xml.etree.ElementTree as xml


def suites():
    for folder in ("surefire-reports", "failsafe-reports"):
        for report in pathlib.Path(".").glob(f"**/target/{folder}/TEST-*.xml"):
            yield xml.parse(report).getroot()


def total(name):
    return sum(int(suite.get(name, "0")) for suite in REPORTS)


REPORTS = list(suites())
gates_passed, gates_failed = map(int, sys.argv[1:])
failed_tests = total("failures") + total("errors")
skipped = total("skipped")
passed_tests = total("tests") - failed_tests - skipped
print(f"Tests: {passed_tests} passed, {failed_tests} failed, {skipped} skipped in {len(REPORTS)} classes.")
print(f"Gates: {gates_passed} passed, {gates_failed} failed.")
print()
print(f"{passed_tests + gates_passed} passed, {failed_tests + gates_failed} failed, {skipped} skipped")
sys.exit(1 if failed_tests + gates_failed or not REPORTS else 0)
