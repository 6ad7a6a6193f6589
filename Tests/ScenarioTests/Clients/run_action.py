"""Runs the shell steps of a composite action as GitHub does, and prints what they left.

    run_action.py ACTION [INPUT=VALUE...]

Expressions are filled in only where GitHub allows them without danger: in `env` and `if`. A script that holds one is
an error. Prints the step summary, then `status=N` and `exit=N`. What the steps print goes to standard error.
"""

import os
import re
import subprocess
import sys
import tempfile

from ruamel.yaml import YAML


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        action = YAML(typ="safe").load(file)
    inputs = {name: entry.get("default", "") for name, entry in action["inputs"].items()}
    for pair in sys.argv[2:]:
        name, value = pair.split("=", 1)
        if name not in inputs:
            sys.exit(f"the action has no input `{name}`")
        inputs[name] = value
    place = tempfile.mkdtemp()
    files = {name: os.path.join(place, name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for path in files.values():
        open(path, "w").close()
    status = 0
    for step in action["runs"]["steps"]:
        if "run" not in step:
            continue
        if "${{" in step["run"]:
            sys.exit(f"the script of `{step['name']}` holds an expression")
        if step.get("if") == "inputs.binary == ''" and inputs["binary"] != "":
            continue
        environment = {**os.environ, **files, "RUNNER_TEMP": place}
        environment["GITHUB_ACTION_PATH"] = os.path.dirname(os.path.abspath(sys.argv[1]))
        for name, value in step.get("env", {}).items():
            environment[name] = re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: inputs[m[1]], value)
        script = os.path.join(place, "step.sh")
        with open(script, "w", encoding="utf-8") as file:
            file.write(step["run"])
        shell = ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", script]
        status = subprocess.run(shell, env=environment, stdout=sys.stderr.fileno()).returncode
        if status != 0:
            break
    for path in (files["GITHUB_STEP_SUMMARY"], files["GITHUB_OUTPUT"]):
        with open(path, encoding="utf-8") as file:
            sys.stdout.write(file.read())
    print(f"exit={status}")


main()
