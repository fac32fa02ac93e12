"""The reports of the tests that ran under the working directory."""
import pathlib
import xml.etree.ElementTree as xml


def suites():
    for folder in ("surefire-reports", "failsafe-reports"):
        for report in pathlib.Path(".").glob(f"**/target/{folder}/TEST-*.xml"):
            yield xml.parse(report).getroot()
