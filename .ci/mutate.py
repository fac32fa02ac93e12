"""Breaks a copy of a contract in every way a client would feel, one file each, to see that the breaking check objects.

Usage: mutate.py CONTRACT.json FOLDER     writes FOLDER/{what-was-broken}.json
"""
import copy
import json
import pathlib
import sys

METHODS = ("get", "put", "post", "delete", "patch", "head")


def operations(contract):
    for path, item in contract["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def resolved(contract, node):
    while "$ref" in node:
        target = contract
        for step in node["$ref"][2:].split("/"):
            target = target[step.replace("~1", "/").replace("~0", "~")]
        node = target
    return node


def answers(contract):
    """Schemas of objects that JSON bodies of a success have."""
    for _, method, operation in operations(contract):
        for status, response in operation["responses"].items():
            content = resolved(contract, response).get("content", {})
            schema = content.get("application/json", {}).get("schema")
            if status.startswith("2") and method == "get" and schema:
                schema = resolved(contract, schema)
                if schema.get("properties"):
                    yield schema


def property_of(contract, wanted):
    for schema in answers(contract):
        for name in schema["properties"]:
            if wanted(schema, name, resolved(contract, schema["properties"][name])):
                return schema, name
    raise LookupError("no such property in any answer")


def operation_removed(contract):
    path, method, _ = next(operations(contract))
    del contract["paths"][path][method]


def success_removed(contract):
    for _, _, operation in operations(contract):
        for status in operation["responses"]:
            if status.startswith("2"):
                del operation["responses"][status]
                return


def required_property_removed(contract):
    schema, name = property_of(contract, lambda s, n, p: n in s.get("required", []))
    del schema["properties"][name]
    schema["required"].remove(name)


def optional_property_removed(contract):
    schema, name = property_of(contract, lambda s, n, p: n not in s.get("required", []))
    del schema["properties"][name]


def property_type_changed(contract):
    schema, name = property_of(contract, lambda s, n, p: p.get("type") == "string")
    schema["properties"][name] = {"type": "integer"}


def property_made_nullable(contract):
    schema, name = property_of(contract, lambda s, n, p: p.get("type") == "string")
    schema["properties"][name] = {"type": ["string", "null"]}


def query_parameter_made_required(contract):
    for _, _, operation in operations(contract):
        for parameter in operation.get("parameters", []):
            parameter = resolved(contract, parameter)
            if parameter["in"] == "query" and not parameter.get("required"):
                parameter["required"] = True
                return
    raise LookupError("no optional query parameter")


def query_parameter_narrowed(contract):
    for _, _, operation in operations(contract):
        for parameter in operation.get("parameters", []):
            parameter = resolved(contract, parameter)
            if parameter["in"] == "query" and parameter["schema"].get("type") == "integer":
                parameter["schema"]["maximum"] = 1
                return
    raise LookupError("no numeric query parameter")


MUTATIONS = (
    operation_removed,
    success_removed,
    required_property_removed,
    optional_property_removed,
    property_type_changed,
    property_made_nullable,
    query_parameter_made_required,
    query_parameter_narrowed,
)


def main(source, folder):
    contract = json.loads(pathlib.Path(source).read_text())
    for mutation in MUTATIONS:
        broken = copy.deepcopy(contract)
        mutation(broken)
        pathlib.Path(folder, mutation.__name__ + ".json").write_text(json.dumps(broken))


main(*sys.argv[1:])
