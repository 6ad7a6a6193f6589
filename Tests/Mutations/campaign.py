"""Breaks a copy of a knowledge base in many small ways, and says which of them the linter noticed.

    campaign.py VOUCHSAFE ROOT [--sample N] [--seed S] [--together K] [--least P] [--rest FILE]

Each edit is harmful: a route lowered, a ban turned round, evidence taken away. It is noticed where `lint` says something that
it did not say of the base as it was, or, as only the past knows what is gone, where `lint --since` does. What leaves a file
unread has to end every command with 2. Prints a table: edits tried and noticed of each kind. `--rest` takes the list of the
others, for somebody to read; `--least` is the share below which the program ends with 1.

The kinds of edit name fields of this vocabulary, and are data for tests: nothing of the linter knows them.
"""

import argparse
import collections
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

import yaml

ROUTES = ["self-care", "pharmacy", "routine-primary-care", "urgent-same-day", "emergency"]
TURNED = {"recommend": "avoid", "consider": "avoid", "may-use": "avoid", "not-routinely": "recommend", "avoid": "recommend",
          "contraindicated": "recommend"}
TURNED_SAYS = {"affirms": "denies", "denies": "affirms"}
ALWAYS = {"always": "never", "never": "always", "usually": "rarely"}
UNITS = {"weeks": "days", "days": "weeks", "months": "weeks", "years": "months", "hours": "days", "mg": "g", "g": "mg",
         "degC": "degF", "week": "day", "day": "week", "month": "week", "year": "month", "ml": "l", "mcg": "mg"}
REFERENCES = {"symptom", "sign", "treatment", "suspects", "source", "effect", "test", "trigger", "with", "condition", "factor"}
AS_OF = ["--as-of", "2026-11-28"]


class Edit:
    def __init__(self, kind, path, start, end, text, line, about):
        self.kind, self.path, self.start, self.end, self.text = kind, path, start, end, text
        self.line, self.about = line, about

    def apply(self, content):
        return content[:self.start] + self.text + content[self.end:]


def without(content, node, index):
    """The bounds of an entry of a mapping or an item of a list, so that what is left is well-formed; nil for an only one."""
    items = node.value
    if len(items) < 2:
        return None
    pair = isinstance(node, yaml.MappingNode)
    begin = (lambda i: items[i][0].start_mark.index) if pair else (lambda i: items[i].start_mark.index)
    finish = (lambda i: items[i][1].end_mark.index) if pair else (lambda i: items[i].end_mark.index)
    if index + 1 < len(items):
        return begin(index), begin(index + 1)
    if node.flow_style:
        return finish(index - 1), finish(index)
    # The last: from the end of its line before to the end of its own last line.
    start = content.rindex("\n", 0, begin(index))
    end = min(finish(index), node.end_mark.index)
    tail = len(content[start:end].rstrip())
    return start, start + tail


def edits_of(path, content):
    """All edits of one file."""
    try:
        root = yaml.compose(content, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return
    if not isinstance(root, yaml.MappingNode):
        return

    def value(node, kind, text, about):
        yield Edit(kind, path, node.start_mark.index, node.start_mark.index + len(node.value), text,
                   node.start_mark.line + 1, about)

    def visit(node, keys, claim):
        if isinstance(node, yaml.SequenceNode):
            for index, item in enumerate(node.value):
                is_claim = len(keys) == 1 and isinstance(item, yaml.MappingNode) and keys[0] not in ("checks", "reviews")
                if is_claim and (bounds := without(content, node, index)):
                    yield Edit("claim deleted", path, *bounds, "", item.start_mark.line + 1, keys[0])
                if isinstance(item, yaml.ScalarNode) and keys and keys[-1] in REFERENCES:
                    yield from misspelt(item, keys[-1])
                yield from visit(item, keys, claim or is_claim)
        if not isinstance(node, yaml.MappingNode):
            return
        for index, (key, child) in enumerate(node.value):
            name = key.value
            line = key.start_mark.line + 1
            bounds = without(content, node, index)
            if claim and bounds and name in ("route", "except", "applies-to", "evidence"):
                kind = {"route": "route dropped", "except": "exception dropped", "applies-to": "context dropped",
                        "evidence": "evidence removed"}[name]
                yield Edit(kind, path, *bounds, "", line, name)
            if isinstance(child, yaml.ScalarNode) and content[child.start_mark.index:].startswith(child.value):
                word = child.value
                if name == "route" and word in ROUTES[1:]:
                    yield from value(child, "route lowered", ROUTES[ROUTES.index(word) - 1], word)
                if name == "stance" and word in TURNED:
                    yield from value(child, "stance turned", TURNED[word], word)
                if name == "says" and word in TURNED_SAYS:
                    yield from value(child, "stance turned", TURNED_SAYS[word], word)
                if name == "frequency" and word in ALWAYS:
                    yield from value(child, "always for never", ALWAYS[word], word)
                if claim and (match := re.fullmatch(r"(\D*)(\d+)((?:\.\d+)?\s*)([a-zA-Z]+)", word)):
                    before, number, gap, unit = match.groups()
                    yield from value(child, "number changed", f"{before}{int(number) * 3 + 1}{gap}{unit}", word)
                    if unit in UNITS:
                        yield from value(child, "unit changed", f"{before}{number}{gap}{UNITS[unit]}", word)
                if claim and name in REFERENCES:
                    yield from misspelt(child, name)
            if claim and name == "quote" and isinstance(child, yaml.ScalarNode):
                start, end = child.start_mark.index, child.end_mark.index
                text = content[start:end]
                words = list(re.finditer(r"[a-z]{6,}", text))
                if words:
                    longest = max(words, key=lambda m: len(m.group()))
                    yield Edit("word of a quote changed", path, start + longest.start(), start + longest.end(),
                               longest.group()[::-1], line, longest.group())
                if negation := re.search(r"\bnot ", text):
                    yield Edit("`not` deleted", path, start + negation.start(), start + negation.end(), "", line, "not")
            yield from visit(child, keys + [name], claim)

    def misspelt(node, name):
        word = node.value
        if len(word) > 4 and re.fullmatch(r"[a-z0-9-]+", word) and content[node.start_mark.index:].startswith(word):
            middle = len(word) // 2
            yield from value(node, f"id misspelt", word[:middle] + word[middle + 1:], name)

    yield from visit(root, [], False)
    for match in list(re.finditer(r"(?m)^( *(?:- )?[a-z-]+): (?=[a-z])", content))[1:]:
        broken = content[:match.end(1)] + ":" + content[match.end():]
        try:
            yaml.compose(broken, Loader=yaml.CSafeLoader)
        except yaml.YAMLError:
            yield Edit("syntax broken", path, match.end(1) + 1, match.end(), "", content.count("\n", 0, match.start()) + 1,
                       "a blank behind a colon")
            break


class Copy:
    """A copy of the base in a repository of its own, whose one commit is the base as it was."""

    def __init__(self, binary, root, folder):
        self.binary, self.folder = binary, folder
        for name in ["Knowledge", "vouchsafe.yaml"]:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, folder / name)
            elif source.exists():
                shutil.copy(source, folder / name)
        for command in [["init", "-q"], ["add", "-A"],
                        ["-c", "user.name=n", "-c", "user.email=e@example.org", "commit", "-qm", "before"]]:
            subprocess.run(["git", *command], cwd=folder, check=True, capture_output=True)
        self.before = {f["fingerprint"] for f in self.findings(["lint"])[1]}

    def run(self, arguments):
        return subprocess.run([self.binary, *arguments], cwd=self.folder, capture_output=True, text=True)

    def findings(self, command):
        run = self.run(command + AS_OF + ["--format", "json", "--fail-on", "never"])
        try:
            return run.returncode, json.loads(run.stdout)["findings"]
        except (ValueError, KeyError):
            sys.exit(f"{command} printed no report, with status {run.returncode}: {run.stderr[:400]}")

    def with_edits(self, edits, body):
        kept = {e.path: (self.folder / e.path).read_text(encoding="utf-8") for e in edits}
        try:
            for edit in edits:
                (self.folder / edit.path).write_text(edit.apply(kept[edit.path]), encoding="utf-8")
            return body()
        finally:
            for path, text in kept.items():
                (self.folder / path).write_text(text, encoding="utf-8")

    def new(self):
        """By command what is new, with the files that it points at."""
        new = {}
        for name, command in [("lint", ["lint"]), ("since", ["lint", "--since", "HEAD"])]:
            new[name] = [{o["location"]["path"] for o in f["operands"] if o.get("location")}
                         for f in self.findings(command)[1] if f["fingerprint"] not in self.before]
        removed = json.loads(self.run(["diff", "HEAD", "--format", "json"] + AS_OF).stdout)["removed"]
        new["diff"] = [{entry["path"]} for entry in removed if entry["claim"]]
        return new

    def noticed(self, edits):
        """For each edit the command that noticed it; nothing where none did. What nothing points at is tried alone."""
        new = self.with_edits(edits, self.new)
        found = {}
        for edit in edits:
            for command, places in new.items():
                # That something was changed is no notice of what was wrong with it.
                if command == "diff" and edit.kind != "claim deleted":
                    continue
                if any(len(edits) == 1 or edit.path in paths for paths in places):
                    found[edit] = command
                    break
        if len(edits) > 1:
            for edit in edits:
                if edit not in found:
                    found.update(self.noticed([edit]))
        return found

    COMMANDS = [["lint"], ["lint", "--select", "safety"], ["lint", "--fail-on", "never"], ["conflicts"], ["coverage"],
                ["audit", "-o", "page.html"], ["doctor"], ["diff", "HEAD"], ["why", "a", "b"], ["baseline", "write"],
                ["baseline", "prune"], ["fix"]]

    def silent(self, edit):
        """The commands that do not end with 2 although a file cannot be read."""
        def run():
            return [" ".join(c) for c in self.COMMANDS if self.run(c).returncode != 2]
        try:
            return self.with_edits([edit], run)
        finally:
            subprocess.run(["git", "clean", "-fdq"], cwd=self.folder, check=True)
            subprocess.run(["git", "checkout", "-q", "--", "."], cwd=self.folder, check=True)


def batches(edits, size):
    """Edits of different files together, none of them twice."""
    waiting = collections.deque(edits)
    while waiting:
        batch, later, files = [], [], set()
        while waiting and len(batch) < size:
            edit = waiting.popleft()
            (later if edit.path in files else batch).append(edit)
            files.add(edit.path)
        waiting.extendleft(reversed(later))
        yield batch


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("root", type=pathlib.Path)
    parser.add_argument("--sample", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--together", type=int, default=20)
    parser.add_argument("--least", type=float, default=0)
    parser.add_argument("--rest", type=pathlib.Path)
    parser.add_argument("--unread", type=int, default=2, help="broken files that every command is run on")
    options = parser.parse_args()

    edits = []
    for file in sorted((options.root / "Knowledge").rglob("*.yaml")):
        if "decisions" not in file.parts:
            edits += edits_of(str(file.relative_to(options.root)), file.read_text(encoding="utf-8"))
    chance = random.Random(options.seed)
    chance.shuffle(edits)
    unread = [e for e in edits if e.kind == "syntax broken"]
    others = [e for e in edits if e.kind != "syntax broken"]
    if options.sample:
        others = others[:options.sample]
    tried, seen = collections.Counter(e.kind for e in others), collections.Counter()
    only = collections.defaultdict(collections.Counter)
    rest, silent = [], []
    with tempfile.TemporaryDirectory() as folder:
        copy = Copy(options.binary.resolve(), options.root, pathlib.Path(folder))
        for batch in batches(others, options.together):
            found = copy.noticed(batch)
            for edit in batch:
                if edit in found:
                    seen[edit.kind] += 1
                    only[edit.kind][found[edit]] += 1
                else:
                    rest.append(edit)
        for edit in unread[:options.unread]:
            tried[edit.kind] += 1
            quiet = copy.silent(edit)
            seen[edit.kind] += not quiet
            silent += [f"{edit.path}:{edit.line}: {command}" for command in quiet]
    print(f"{'edit':24} {'tried':>6} {'noticed':>8} {'share':>6} {'lint':>7} {'--since':>8} {'diff':>6}")
    for kind in sorted(tried):
        by = only[kind]
        print(f"{kind:24} {tried[kind]:6} {seen[kind]:8} {100 * seen[kind] // tried[kind]:5}% {by['lint']:7} "
              f"{by['since']:8} {by['diff']:6}")
    share = sum(seen.values()) / max(1, sum(tried.values()))
    print(f"{'all':24} {sum(tried.values()):6} {sum(seen.values()):8} {100 * share:5.1f}%")
    for line in silent:
        print(f"says that all is well: {line}")
    if options.rest:
        options.rest.write_text("".join(f"{e.path}:{e.line}: {e.kind}: {e.about}\n" for e in sorted(
            rest, key=lambda e: (e.kind, e.path, e.line))), encoding="utf-8")
    sys.exit(1 if silent or share < options.least else 0)


main()
