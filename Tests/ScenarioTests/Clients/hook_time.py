"""Measures the warm hook on Knowledge/ as pre-commit itself times it, beside `vouchsafe lint` by hand.

    hook_time.py PRE-COMMIT BINARY

Takes the least of seven runs of either. Ends with 1 where the hook takes more than 0.05 s and more than 1.3 times as
long as the command by hand.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

HOOK = """
repos:
  - repo: local
    hooks:
      - {id: vouchsafe, name: vouchsafe, language: system, entry: %s lint, always_run: true, pass_filenames: false}
"""


def main():
    tool, binary = (os.path.abspath(path) for path in sys.argv[1:3])
    top = os.path.abspath(os.path.join(os.path.dirname(__file__), "../../.."))
    with tempfile.TemporaryDirectory() as place:
        environment = {**os.environ, "HOME": place, "PRE_COMMIT_HOME": os.path.join(place, "cache")}
        base = os.path.join(place, "base")
        os.mkdir(base)
        for name in ("Knowledge", "Rules"):
            shutil.copytree(os.path.join(top, name), os.path.join(base, name))
        with open(os.path.join(base, ".pre-commit-config.yaml"), "w", encoding="utf-8") as file:
            file.write(HOOK % binary)
        for command in (["git", "init", "--quiet"], ["git", "add", "--all"]):
            subprocess.run(command, cwd=base, env=environment, check=True)
        shown, by_hand = [], []
        for _ in range(7):
            run = subprocess.run(
                [tool, "run", "--all-files", "--verbose"], cwd=base, env=environment, capture_output=True, text=True
            )
            found = re.search(r"- duration: ([0-9.]+)s", run.stdout)
            if run.returncode != 0:
                sys.exit(f"the hook fails:\n{run.stdout}{run.stderr}")
            # What takes no time is not shown.
            shown.append(float(found[1]) if found else 0.0)
            start = time.perf_counter()
            subprocess.run([binary, "lint"], cwd=base, env=environment, capture_output=True, check=False)
            by_hand.append(time.perf_counter() - start)
    hook, hand = min(shown), min(by_hand)
    print(f"the hook takes {hook:.2f} s as pre-commit shows it, the command by hand {hand:.3f} s")
    if hook > 0.05 and hook > 1.3 * hand:
        sys.exit(1)


main()
