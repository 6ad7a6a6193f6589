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
