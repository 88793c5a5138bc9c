"""Prints the path of a package's data file: `profile.py check_datapackage schemas/data-package-2-0.json`."""

import importlib.util
import json
import os
import sys

folder = os.path.dirname(importlib.util.find_spec(sys.argv[1]).origin)
print(json.dumps(os.path.join(folder, *sys.argv[2].split("/"))))
