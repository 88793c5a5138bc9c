"""Reads a release folder with every Python reader: prints, for each, its version and the rows and the checksum of every column it finds.

CSV files are read with the column types that datapackage.json gives, everything else as the program does by itself.
"""

import datetime
import hashlib
import json
import sqlite3
import sys

import duckdb
import pandas
import polars

folder = sys.argv[1]
tables = {
    resource["name"]: [
        (field["name"], "list" if field.get("constraints", {}).get("pattern", "").startswith("[^;]+(") else field["type"])
        for field in resource["schema"]["fields"]
    ]
    for resource in json.load(open(f"{folder}/datapackage.json", encoding="utf-8"))["resources"]
}


def text(value, kind):
    """The one text of a value: see QUALITY.md of the release."""
    if isinstance(value, (list, tuple)) or hasattr(value, "tolist") and getattr(value, "ndim", 0) == 1:
        return "; ".join(value)
    if value is None or value is pandas.NA or value is pandas.NaT or value != value:
        return ""
    if kind == "number":
        return f"{float(value):.6f}"
    if kind == "boolean":
        return "true" if value else "false"
    if kind == "integer":
        return str(int(value))
    if kind == "date":
        return value if isinstance(value, str) else (value.date() if isinstance(value, datetime.datetime) else value).isoformat()
    return str(value)


def summed(columns, rows, value):
    sums = {}
    for position, (name, kind) in enumerate(columns):
        texts = [text(value(row, position, name), kind) for row in rows]
        sums[name] = hashlib.sha256("\u001f".join(texts).encode()).hexdigest()
    return {"rows": len(rows), "columns": sums}


def each(read):
    return {name: summed(columns, read(name, columns), lambda row, position, _: row[position]) for name, columns in tables.items()}


def frame_rows(frame):
    return list(zip(*[frame[name].tolist() for name in frame.columns])) if len(frame) else []


pandas_types = {"string": "str", "list": "str", "date": "str", "integer": "Int64", "number": "float64", "boolean": "boolean"}
polars_types = {"string": polars.String, "list": polars.String, "date": polars.Date, "integer": polars.Int32, "number": polars.Float64, "boolean": polars.Boolean}
duckdb_types = {"string": "VARCHAR", "list": "VARCHAR", "date": "DATE", "integer": "INTEGER", "number": "DOUBLE", "boolean": "BOOLEAN"}


def duckdb_csv(name, columns):
    types = {column: duckdb_types[kind] for column, kind in columns}
    return duckdb.execute("SELECT * FROM read_csv($file, columns = $types, header = true)", {"file": f"{folder}/csv/{name}.csv", "types": types}).fetchall()


database = sqlite3.connect(f"{folder}/casus.sqlite")
readers = [
    {
        "program": "pandas",
        "version": pandas.__version__,
        "files": {
            "csv": each(lambda name, columns: frame_rows(pandas.read_csv(f"{folder}/csv/{name}.csv", dtype={column: pandas_types[kind] for column, kind in columns}))),
            "parquet": each(lambda name, _: frame_rows(pandas.read_parquet(f"{folder}/parquet/{name}.parquet"))),
        },
    },
    {
        "program": "polars",
        "version": polars.__version__,
        "files": {
            "csv": each(lambda name, columns: polars.read_csv(f"{folder}/csv/{name}.csv", schema={column: polars_types[kind] for column, kind in columns}).rows()),
            "parquet": each(lambda name, _: polars.read_parquet(f"{folder}/parquet/{name}.parquet").rows()),
        },
    },
    {
        "program": "DuckDB",
        "version": duckdb.__version__,
        "files": {
            "csv": each(duckdb_csv),
            "parquet": each(lambda name, _: duckdb.sql(f"SELECT * FROM '{folder}/parquet/{name}.parquet'").fetchall()),
        },
    },
    {
        "program": "SQLite",
        "version": "3",
        "files": {"sqlite": each(lambda name, _: database.execute(f"SELECT * FROM {name}").fetchall())},
    },
]
print(json.dumps(readers))
