"""The reports of the tests that ran under the working directory."""
import pathlib
import xml.etree.ElementTree as xml


def suites():
    for folder in ("surefire-reports", "failsafe-reports"):
        for report in pathlib.Path(".").glob(f"**/target/{folder}/TEST-*.xml"):
            yield xml.parse(report).getroot()


def outcome(case):
    """Of a testcase. The counts of a suite are of its last engine alone, where a class has tests of two."""
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    return "skipped" if case.find("skipped") is not None else "passed"
