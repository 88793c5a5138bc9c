"""Validates croissant.json of a release folder and loads every record set: prints errors, warnings and the rows of each."""

import json
import logging
import sys

import mlcroissant

logging.disable(logging.WARNING)
dataset = mlcroissant.Dataset(f"{sys.argv[1]}/croissant.json")
issues = dataset.metadata.ctx.issues


def plain(value):
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if value is None or value != value:
        return None
    return value.item() if hasattr(value, "item") else value.date().isoformat() if hasattr(value, "date") else value


tables = {
    record_set.uuid: [
        {name.split("/")[1]: plain(value) for name, value in record.items()}
        for record in dataset.records(record_set.uuid)
    ]
    for record_set in dataset.metadata.record_sets
}
print(json.dumps({"errors": list(issues.errors), "warnings": list(issues.warnings), "tables": tables}))
