"""Loads every configuration of a release folder as Hugging Face does: prints the rows of each."""

import json
import os
import sys

os.environ["HF_HUB_OFFLINE"] = "1"
os.environ["HF_HOME"] = sys.argv[2]
import datasets  # noqa: E402

datasets.disable_progress_bars()
tables = {}
for name in datasets.get_dataset_config_names(sys.argv[1]):
    tables[name] = datasets.load_dataset(sys.argv[1], name)["train"].to_list()
print(json.dumps(tables, default=str))
