"""Executes a notebook in its own folder and prints what each of its cells of code shows: Markdown, types of pictures, errors."""

import json
import os
import sys
import tempfile

with tempfile.TemporaryDirectory() as scratch:
    for name in ["JUPYTER_CONFIG_DIR", "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "IPYTHONDIR", "MPLCONFIGDIR"]:
        os.environ[name] = os.path.join(scratch, name)
    import nbformat
    from nbclient import NotebookClient
    from traitlets.config import Config

    notebook = nbformat.read(sys.argv[1], as_version=4)
    nbformat.validate(notebook)
    # Sockets in a file instead of ports: nothing listens on the network.
    config = Config({"KernelManager": {"transport": "ipc", "ip": os.path.join(scratch, "kernel")}})
    resources = {"metadata": {"path": os.path.dirname(sys.argv[1])}}
    NotebookClient(notebook, timeout=120, resources=resources, allow_errors=True, config=config).execute()


def shown(output):
    if output["output_type"] == "error":
        return {"error": f"{output['ename']}: {output['evalue']}"}
    if output["output_type"] == "stream":
        return {"printed": output["text"]}
    data = output["data"]
    return {"markdown": data["text/markdown"]} if "text/markdown" in data else {"types": sorted(data)}


print(json.dumps([[shown(output) for output in cell["outputs"]] for cell in notebook["cells"] if cell["cell_type"] == "code"]))
