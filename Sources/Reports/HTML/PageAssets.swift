// swift-format-ignore-file
// Generated from Sources/Reports/Page/ by the test "The page's code is current". Change those files, not this one.

/// The style sheet and the script of the audit report, with their hashes as a content security policy takes them.
enum PageAssets {
  static let styleHash = "sha256-KlQAj0eZhm+7SWUNicW2bdWRLdV6RJCCz6nij2UT2t0="
  static let scriptHash = "sha256-BqsElnx+JQB/VwRzohyKhL+1dYMH6/VPkn0k74kj7CE="

  static let style = ##"""
:root {
  color-scheme: light dark;
  --paper: #fdfcf9; --ink: #23211c; --soft: #5b574e; --line: #d9d4c7; --wash: #f4f1e8; --link: #1d4f7c;
  --error: #9c2b1f; --error-wash: #fbeae5; --warning: #7a5200; --warning-wash: #fbf1d9; --notice: #3f5a6b;
  --met: #d5e8d4; --met-ink: #1f4a22; --gap: #f6e7b8; --gap-ink: #5c4300; --missing: #f3cfc6; --missing-ink: #7a1c10;
  --unclear: #dcdaf0; --unclear-ink: #37306e; --decided: #d3e4ee; --decided-ink: #17445c; --bar: #4f7ea3;
  --bar-other: #a3744f; --bar-both: #cfe3c8; --focus: #b35900;
  --serif: "Charter", "Bitstream Charter", "Iowan Old Style", "Source Serif 4", Cambria, Georgia, serif;
  --sans: "Seravek", "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", "Segoe UI", sans-serif;
  --mono: ui-monospace, "Cascadia Code", "Source Code Pro", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191815; --ink: #e9e5da; --soft: #b3ad9f; --line: #403c33; --wash: #24221d; --link: #9cc7ec;
    --error: #f2a092; --error-wash: #3a201b; --warning: #e6c170; --warning-wash: #352a12; --notice: #a9c6d6;
    --met: #24402a; --met-ink: #bfe6c1; --gap: #463a14; --gap-ink: #f2dc96; --missing: #54261d; --missing-ink: #ffc3b5;
    --unclear: #302c50; --unclear-ink: #cfcaf5; --decided: #1d3b4b; --decided-ink: #bfe0f1; --bar: #7fb0d6;
    --bar-other: #d6a57f; --bar-both: #2f4a2b; --focus: #ffb066;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 var(--serif); overflow-wrap: anywhere; }
h1, h2, h3, h4, p, ul, ol, dl, table, pre { margin: 0 0 .75rem; }
h1 { font-size: clamp(1.7rem, 1.2rem + 2vw, 2.6rem); line-height: 1.15; font-weight: 600; letter-spacing: -.01em; }
h2 { font-size: 1.6rem; line-height: 1.25; font-weight: 600; margin: 0 0 .75rem; }
h3 { font-size: 1.15rem; line-height: 1.4; font-weight: 600; }
h4 { font: 600 .95rem/1.4 var(--sans); margin: 1.5rem 0 .5rem; color: var(--soft); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, summary:focus-visible,
[tabindex]:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
code, pre { font-family: var(--mono); font-size: .84em; }
pre { background: var(--wash); padding: .75rem 1rem; overflow-x: auto; line-height: 1.5; border-radius: 4px; overflow-wrap: normal; }
/* What a mark means, for whoever hears the page. */
.hidden, .matrix i { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -100vw; top: 0; background: var(--paper); padding: .5rem 1rem; z-index: 9; }
.skip:focus { left: 0; }
.masthead { max-width: 76rem; margin: 0 auto; padding: 3rem 1.25rem 1.5rem; }
.kicker, .when, .label, .kind, .about, .place, .foot, .count, .nth, .none, dt, th, caption, label, .status, .badge,
.legend, .copyable button, .contents, .filters { font-family: var(--sans); }
.kicker { color: var(--soft); font-size: .95rem; margin: 0 0 .25rem; }
.when { color: var(--soft); font-size: .95rem; }
.masthead .about { max-width: 44rem; font-family: var(--serif); font-size: 1rem; color: var(--ink); margin: 0 0 .5rem; }
.frame { max-width: 76rem; margin: 0 auto; padding: 0 1.25rem 4rem; display: grid; grid-template-columns: 12rem minmax(0, 1fr); gap: 2rem; }
.contents { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1rem 0; font-size: .92rem; }
.contents h2 { font: 600 .85rem var(--sans); color: var(--soft); margin: 0 0 .5rem; }
.contents ol { list-style: none; padding: 0; margin: 0; }
.contents li { margin: 0 0 .4rem; line-height: 1.35; }
.contents a { text-decoration: none; }
.contents a:hover { text-decoration: underline; }
.count { color: var(--soft); font-size: .85em; font-weight: 400; }
main { min-width: 0; }
main:focus { outline: none; }
section { padding: 1.5rem 0 2.5rem; border-top: 1px solid var(--line); }
section > p, article > p, .claim > p { max-width: 44rem; }
.filters { display: flex; flex-wrap: wrap; gap: .75rem 1rem; align-items: end; padding: 1rem 0 1.25rem; }
.filters[hidden] { display: none; }
.field { margin: 0; display: flex; flex-direction: column; gap: .2rem; min-width: 0; max-width: 100%; }
.field.grow { flex: 1 1 14rem; }
.field.status { flex-basis: 100%; color: var(--soft); font-size: .9rem; min-height: 1.4em; }
label { font-size: .85rem; color: var(--soft); }
input, select, button { font: .95rem var(--sans); color: var(--ink); background: var(--paper); border: 1px solid var(--soft); border-radius: 4px; padding: .4rem .6rem; min-height: 2.25rem; max-width: 100%; }
input { width: 100%; }
select { max-width: 14rem; width: 100%; text-overflow: ellipsis; }
button { cursor: pointer; }
button:hover { background: var(--wash); }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 1.25rem 1.5rem; margin: 1.25rem 0; }
.figures div { display: flex; flex-direction: column-reverse; justify-content: flex-end; border-top: 2px solid var(--line); padding-top: .5rem; }
.figures dt { font-size: .9rem; color: var(--soft); line-height: 1.35; }
.figures dd { margin: 0; font-size: 1.5rem; line-height: 1.25; font-variant-numeric: lining-nums tabular-nums; }
.figures .bad { border-color: var(--error); }
.figures .bad dd { color: var(--error); }
.card { border: 1px solid var(--line); border-radius: 6px; padding: 1.1rem 1.25rem .75rem; margin: 0 0 1.25rem; }
.card.error { border-inline-start: 4px solid var(--error); }
.card.warning { border-inline-start: 4px solid var(--warning); }
.label { font-size: .85rem; color: var(--soft); margin: 0 0 .4rem; }
.badge { display: inline-block; font-size: .8rem; line-height: 1.4; padding: 0 .45em; border: 1px solid currentColor; border-radius: 3px; color: var(--soft); }
.error > .label .badge { color: var(--error); background: var(--error-wash); }
.warning > .label .badge { color: var(--warning); background: var(--warning-wash); }
small { font-family: var(--sans); }
small, .kind, .about, .place, .foot, .none { font-size: .87rem; color: var(--soft); }
.record { border-top: 1px solid var(--line); padding-top: .75rem; margin-top: .5rem; }
.what { font-weight: 600; margin: 0 0 .25rem; }
.what .kind { font-weight: 400; }
.values { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); gap: .1rem 1.5rem; margin: 0 0 .5rem; font-size: .97rem; }
.values div { display: flex; gap: .5rem; align-items: baseline; }
.values dt { font-size: .85rem; color: var(--soft); flex: none; max-width: 45%; }
.values dd { margin: 0; min-width: 0; }
article.page > .values, .entry > .values { grid-template-columns: minmax(0, 44rem); }
article.page > .values dt, .entry > .values dt { min-width: 6.5rem; }
.evidence { list-style: none; padding: 0 0 0 .9rem; border-inline-start: 2px solid var(--line); margin: .35rem 0 .6rem; font-size: .97rem; }
.evidence li { margin: 0 0 .35rem; }
.evidence q { font-style: italic; }
cite { font-style: normal; }
.sides { display: grid; grid-template-columns: 1fr 1fr; gap: 1.5rem; margin: .25rem 0 .75rem; }
.side { min-width: 0; border-top: 2px solid var(--bar); padding-top: .5rem; }
.side + .side { border-color: var(--bar-other); }
.nth { font-size: .85rem; color: var(--soft); margin: 0; }
.side .values { grid-template-columns: 1fr; }
.meeting { background: var(--wash); border-radius: 4px; padding: .75rem 1rem .25rem; margin: 0 0 .75rem; }
.notes { padding: 0 0 0 1.1rem; }
.notes li { margin: 0 0 .3rem; }
.foot { margin: .5rem 0 0; padding-top: .5rem; border-top: 1px solid var(--line); }
.lines { list-style: none; padding: 0; }
.lines li > b { font: 600 .85rem var(--sans); color: var(--soft); margin-inline-end: .35em; }
.lines li { padding: .3rem 0; border-bottom: 1px solid var(--line); font-size: .97rem; }
.plain { padding-inline-start: 1.2rem; }
details.fold { border-top: 1px solid var(--line); padding: .6rem 0; }
summary { cursor: pointer; min-height: 1.75rem; padding: .15rem 0; font-family: var(--sans); font-size: .95rem; }
summary h3, summary h4 { display: inline; font-family: var(--sans); font-size: 1rem; margin: 0; color: inherit; }
summary h4 { font-size: .95rem; font-weight: 400; }
details.fold details.fold { margin-inline-start: 1rem; }
details.fold[open] > summary { margin-bottom: 1rem; }
.yaml summary { font-size: .87rem; color: var(--soft); }
.yaml { margin: .25rem 0 .5rem; }
.yaml pre { margin-top: .5rem; }
.scroll { position: relative; overflow-x: auto; margin: 0 0 1.25rem; max-width: 100%; }
.scroll.tall { max-height: 85vh; overflow-y: auto; }
table { border-collapse: collapse; margin: 0; font-size: .95rem; min-width: 100%; }
caption { text-align: start; font-size: .9rem; color: var(--soft); padding: 0 0 .4rem; }
table { overflow-wrap: break-word; }
th, td { text-align: start; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); min-width: 4rem; }
th { font-weight: 600; font-size: .87rem; }
tbody th { font-weight: 400; font-size: .95rem; font-family: var(--serif); min-width: 9rem; }
td { font-variant-numeric: lining-nums tabular-nums; }
.matrix { border-collapse: separate; border-spacing: 0; }
.matrix th, .matrix td { border-bottom: 1px solid var(--paper); border-right: 1px solid var(--paper); padding: .3rem .4rem; }
.matrix thead th { position: sticky; top: 0; z-index: 2; background: var(--paper); vertical-align: bottom; min-width: 4.75rem; max-width: 9rem; hyphens: auto; overflow-wrap: normal; line-height: 1.3; border-bottom: 2px solid var(--line); }
.matrix tbody th, .matrix tfoot th { position: sticky; left: 0; z-index: 1; background: var(--paper); min-width: 11rem; max-width: 16rem; border-right: 2px solid var(--line); }
.matrix thead th:first-child { left: 0; z-index: 3; }
.matrix tbody td { text-align: center; vertical-align: middle; padding: 0; }
.matrix th a { text-decoration: none; }
.matrix th a:hover { text-decoration: underline; }
.matrix tbody td:last-child { padding: .3rem .5rem; white-space: nowrap; text-align: end; }
.matrix td a { display: block; padding: .3rem .5rem; color: inherit; text-decoration: none; min-height: 1.6rem; }
.matrix td a:hover { text-decoration: underline; }
.matrix tfoot td { font-family: var(--sans); font-size: .85rem; color: var(--soft); text-align: center; }
.s-met { background: var(--met); color: var(--met-ink); }
.s-gap { background: var(--gap); color: var(--gap-ink); }
.s-missing { background: var(--missing); color: var(--missing-ink); font-weight: 700; }
.s-unclear { background: var(--unclear); color: var(--unclear-ink); }
.s-decided { background: var(--decided); color: var(--decided-ink); }
.s-none { color: var(--soft); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem 1.25rem; font-size: .9rem; }
.legend span { display: inline-block; min-width: 1.6em; text-align: center; border-radius: 2px; }
.stub { padding: .5rem 0 1rem; border-top: 1px solid var(--line); }
.stub h4 { margin-top: .5rem; color: var(--ink); }
.copyable { position: relative; }
.copyable button { position: absolute; top: .4rem; inset-inline-end: .4rem; }
svg { display: block; max-width: 100%; height: auto; }
.bars { width: 35rem; margin: .25rem 0 .75rem; }
.bars .one { fill: var(--bar); fill-opacity: .4; stroke: var(--bar); }
.bars .other { fill: var(--bar-other); fill-opacity: .4; stroke: var(--bar-other); stroke-dasharray: 4 2; }
.bars .both { fill: var(--bar-both); }
.card .foot { max-width: none; }
.tick, .inbar { font: 13px var(--sans); fill: var(--ink); }
.share { width: 7.5rem; min-width: 5rem; margin-top: .45rem; }
.share .rest { fill: var(--line); }
.share .part { fill: var(--bar); }
.whole { white-space: nowrap; }
.evidence q { display: block; }
.axis { fill: none; stroke: var(--soft); }
.calendar { width: auto; min-width: 0; border-collapse: separate; border-spacing: 2px; }
.calendar th, .calendar td { min-width: 3.4rem; padding: .3rem .4rem; text-align: center; border: 1px solid transparent; }
.calendar td { border-color: var(--line); }
.calendar td small { display: block; line-height: 1.2; font-size: .75rem; color: inherit; }
.calendar .due1 { background: var(--wash); }
.calendar .due2 { background: var(--decided); color: var(--decided-ink); }
.calendar .due3 { background: var(--decided); color: var(--decided-ink); font-weight: 700; }
.calendar .late1, .calendar .late2, .calendar .late3 { background: var(--missing); color: var(--missing-ink); }
.calendar .late3 { font-weight: 700; }
.calendar .now { outline: 2px solid var(--ink); outline-offset: -2px; }
.inline { display: inline; list-style: none; padding: 0; margin: 0; }
.inline li { display: inline; }
.inline li:not([data-off]) ~ li:not([data-off])::before { content: ", "; }
.source { max-width: 44rem; }
.source .heading { font: 600 .95rem/1.4 var(--sans); margin: 1.25rem 0 .4rem; }
.source .aside { font-size: .87rem; color: var(--soft); }
.source sup { font: .75rem var(--sans); margin-inline-start: .15em; }
mark { background: var(--gap); color: var(--gap-ink); text-decoration: underline dashed 1px; text-underline-offset: .2em; }
.why { max-width: 44rem; }
.message { font-weight: 600; }
.decision { background: var(--decided); color: var(--decided-ink); padding: .5rem .75rem; border-radius: 4px; }
h5 { font-size: 1.05rem; line-height: 1.4; font-weight: 600; margin: 0 0 .75rem; }
.register { columns: 16rem; padding-inline-start: 0; list-style: none; font-size: .97rem; }
.register li { margin: 0 0 .25rem; break-inside: avoid; }
.page { padding: 1.75rem 0 1rem; border-top: 2px solid var(--line); content-visibility: auto; }
.page > h3 { font-size: 1.4rem; }
.card { content-visibility: auto; }
.claim { padding: .6rem 0 .5rem; border-top: 1px solid var(--line); }
p.claim { padding: .3rem 0; margin: 0; font-size: .97rem; }
.entry { padding: .75rem 0; border-top: 1px solid var(--line); }
.entry h4 { margin-top: 0; color: var(--ink); font-family: var(--serif); font-size: 1.05rem; }
.signoff { display: none; }
:target { scroll-margin-top: 1rem; }
:target:not(section) { background: var(--wash); box-shadow: 0 0 0 .4rem var(--wash); }
[data-off] { display: none !important; }
@media (max-width: 60rem) {
  .frame { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .contents { position: static; max-height: none; }
  .contents ol { columns: 12rem; }
  .sides { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 30rem) {
  body { font-size: 1rem; }
  .masthead { padding-top: 1.5rem; }
  .card { padding: .9rem .9rem .5rem; }
  .matrix tbody th, .matrix tfoot th { max-width: 9rem; min-width: 7rem; }
  .scroll.tall { max-height: none; }
  .meet th, .meet td { min-width: 0; padding-inline-end: .4rem; font-size: .85rem; }
  .bars .tick, .bars .inbar { font-size: 20px; }
  .bars .of { display: none; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --wash: #f4f4f4; --link: #000; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10.5pt; line-height: 1.45; }
  .contents, .filters, .skip, .copyable button, .register { display: none !important; }
  .frame { display: block; padding: 0; max-width: none; }
  .masthead { padding: 0 0 1rem; max-width: none; }
  a { text-decoration: none; color: inherit; }
  section { padding: .5rem 0 1rem; }
  .card, .claim, .entry, tr, .bars { break-inside: avoid; }
  h2, h3, h4, h5, summary { break-after: avoid; }
  .sides { grid-template-columns: 1fr 1fr; gap: 1rem; margin-bottom: .4rem; }
  .card { padding: .6rem .8rem .3rem; margin-bottom: .8rem; }
  .bars { width: 24rem; margin-bottom: .3rem; }
  .meeting { padding: .4rem .7rem .1rem; }
  th, td { padding-block: .2rem; }
  .evidence { margin: .2rem 0 .3rem; }
  .card, .page { content-visibility: visible; }
  .page { break-before: page; border-top: 0; padding-top: 0; }
  .scroll, .scroll.tall { overflow: visible; max-height: none; }
  .matrix thead th, .matrix tbody th, .matrix tfoot th { position: static; }
  .yaml { display: none; }
  .signoff { display: grid; grid-template-columns: 2fr 1fr 2fr; gap: 1.5rem; margin-top: 2rem; break-inside: avoid; }
  .signoff p { border-top: 1px solid #000; padding-top: .25rem; font: 9pt var(--sans); }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""##

  static let script = ##"""
"use strict";
// Search and filters, which write themselves into the address; copying; opening what a link leads into.
// Without this script the page is whole: nothing is loaded or made by it.
(() => {
  const form = document.getElementById("filters");
  const status = document.getElementById("status");
  const fields = ["q", "severity", "category", "about", "owner"].map((id) => document.getElementById(id)).filter(Boolean);
  const items = Array.from(document.querySelectorAll(".item, .lines > li[id]"));
  let texts = null;

  const text = (number) => {
    if (!texts) texts = new Array(items.length);
    if (texts[number] === undefined) texts[number] = items[number].textContent.toLowerCase();
    return texts[number];
  };
  const wanted = () => {
    const query = {};
    for (const field of fields) if (field.value.trim()) query[field.id] = field.value.trim();
    return query;
  };
  const matches = (item, number, query, words) => {
    const data = item.dataset;
    const severity = data.s || (item.matches(".lines > li") ? item.firstElementChild.textContent : undefined);
    if (query.severity && severity !== undefined && severity !== query.severity) return false;
    if (query.category && data.c !== undefined && data.c !== query.category) return false;
    // What stands on a page is about what the page is about.
    const home = data.a === undefined && item.parentElement.closest(".page") || item;
    if (query.about && !(home.dataset.a || "").split(" ").includes(query.about)) return false;
    if (query.owner && !(home.dataset.o || "").split("|").includes(query.owner)) return false;
    return words.every((word) => text(number).includes(word));
  };
  const apply = () => {
    const query = wanted();
    const words = (query.q || "").toLowerCase().split(/\s+/).filter(Boolean);
    const isFiltered = Object.keys(query).length > 0;
    let shown = 0;
    items.forEach((item, number) => {
      const isShown = !isFiltered || matches(item, number, query, words);
      if (isShown) shown += 1;
      item.toggleAttribute("data-off", !isShown);
    });
    if (isFiltered) for (const fold of document.querySelectorAll("details.fold")) {
      if (fold.querySelector(".item:not([data-off]), .lines > li[id]:not([data-off])")) fold.open = true;
    }
    status.textContent = isFiltered ? `${shown} of ${items.length} entries shown.` : "";
    return query;
  };
  const write = (query) => {
    const address = new URLSearchParams(query).toString();
    const hash = address ? "#?" + address : location.hash.startsWith("#?") ? "#" : location.hash;
    if (hash !== location.hash) history.replaceState(null, "", hash || "#");
  };
  const read = () => {
    if (!location.hash.startsWith("#?")) return false;
    const query = new URLSearchParams(location.hash.slice(2));
    for (const field of fields) field.value = query.get(field.id) || "";
    apply();
    return true;
  };
  // What a link leads to is shown, whatever the filters hide and however deep it is folded.
  const reveal = () => {
    if (read() || location.hash.length < 2) return;
    let target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { return; }
    if (!target) return;
    for (let at = target; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
      at.removeAttribute("data-off");
    }
    target.scrollIntoView();
  };

  let timer = 0;
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(() => write(apply()), 120);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("clear").addEventListener("click", () => {
    for (const field of fields) field.value = "";
    write(apply());
  });
  addEventListener("hashchange", reveal);
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = Array.from(document.querySelectorAll("details.fold:not([open])"));
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of opened) fold.open = false; });

  for (const box of document.querySelectorAll(".copyable")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy: " + box.querySelector("pre").getAttribute("aria-label"));
    button.addEventListener("click", () => {
      const done = () => { button.textContent = "Copied"; };
      const select = () => {
        const range = document.createRange();
        range.selectNodeContents(box.querySelector("code"));
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        button.textContent = "Selected";
      };
      const words = box.querySelector("code").textContent + "\n";
      if (navigator.clipboard) navigator.clipboard.writeText(words).then(done, select); else select();
    });
    box.prepend(button);
  }
  // What is off the screen is not laid out: its place is kept by what it will about need.
  const sheet = document.styleSheets[0];
  for (const rule of [".page { contain-intrinsic-size: auto 900px; }", ".card { contain-intrinsic-size: auto 320px; }"]) {
    sheet.insertRule(rule, sheet.cssRules.length);
  }
  form.hidden = false;
  reveal();
})();
"""##
}
