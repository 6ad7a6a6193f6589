"""Opens an audit report in headless Chromium and says, as JSON, what is wrong with it.

    check.py REPORT.html [--static] [--shots DIR] [--quick] [--no-axe]

Prints one object: `problems`, a list of sentences (empty where all is well), and `measured`. A browser of Debian's and
axe-core's script from its wheel do the looking; nothing here reaches the network.
"""

import argparse
import base64
import importlib.util
import json
import pathlib
import sys
import tempfile
import time

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.chrome.service import Service

AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def axe_script():
    spec = importlib.util.find_spec("axe_playwright_python")
    return (pathlib.Path(spec.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def browser(width=1280, height=900, scripts=True):
    options = webdriver.ChromeOptions()
    for flag in ["--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars",
                 "--disable-background-networking", "--disable-component-update", "--no-first-run",
                 f"--window-size={width},{height}"]:
        options.add_argument(flag)
    options.binary_location = "/usr/bin/chromium"
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    if not scripts:
        options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
    driver = webdriver.Chrome(options=options, service=Service("/usr/bin/chromedriver"))
    driver.command_executor.client_config.timeout = 900
    driver.set_page_load_timeout(300)
    driver.set_script_timeout(600)
    return driver


def set_width(driver, width, height=900):
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                           {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False})


def color_scheme(driver, scheme, media=""):
    driver.execute_cdp_cmd("Emulation.setEmulatedMedia",
                           {"media": media, "features": [{"name": "prefers-color-scheme", "value": scheme}]})


def requests(driver, own):
    """Every address that the page asked for, but for its own and for data."""
    asked = []
    for entry in driver.get_log("performance"):
        message = json.loads(entry["message"])["message"]
        if message["method"] == "Network.requestWillBeSent":
            url = message["params"]["request"]["url"]
            if not url.startswith("data:") and url.split("#")[0] != own:
                asked.append(url)
    return asked


def console(driver):
    return [entry["message"] for entry in driver.get_log("browser") if entry["level"] in ("SEVERE", "WARNING")]


def axe(driver, script, only):
    """Violations. In the second scheme nothing but colours differs, so only what looks at colours is asked again."""
    driver.execute_script(script)
    return driver.execute_async_script(
        """const done = arguments[arguments.length - 1];
           axe.run(document, {runOnly: arguments[0], resultTypes: ["violations"]})
             .then((result) => done(result.violations.map((v) =>
               v.id + ": " + v.help + " (" + v.nodes.length + "): " +
               v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " " + n.failureSummary.slice(0, 200)).join(" | "))),
               (error) => done(["axe failed: " + error]));""", only)


def open_all(driver):
    """Everything is laid out, so that sizes and colours can be measured wherever they are on the page."""
    driver.execute_script(
        """for (const d of document.querySelectorAll("details")) d.open = true;
           const sheet = document.styleSheets[0];
           sheet.insertRule(".page, .card { content-visibility: visible !important }", sheet.cssRules.length);""")


def sideways(driver):
    return driver.execute_script(
        """const root = document.documentElement;
           if (root.scrollWidth <= root.clientWidth) return [];
           return [root.scrollWidth + " > " + root.clientWidth].concat(
             Array.from(document.body.querySelectorAll("*"))
               .filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1 && !e.closest(".scroll, pre, .hidden"))
               .slice(0, 4).map((e) => e.outerHTML.slice(0, 120)));""")


def keyboard(driver):
    """Tabs through the whole page: where focus goes, in which order, and whether it can be seen."""
    problems = []
    wanted = driver.execute_script(
        """const places = new Map(Array.from(document.querySelectorAll("*")).map((e, n) => [e, n]));
           window.seen = [];
           document.addEventListener("focusin", (event) => {
             const e = event.target;
             window.seen.push([places.get(e), getComputedStyle(e).outlineStyle !== "none", e.outerHTML.slice(0, 100)]);
           });
           document.activeElement.blur();
           scrollTo(0, 0);
           return Array.from(document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']"))
             .filter((e) => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: false})).length;""")
    driver.find_element(By.TAG_NAME, "body").send_keys(Keys.TAB)
    for start in range(1, wanted, 100):
        driver.switch_to.active_element.send_keys(Keys.TAB * min(100, wanted - start))
    seen = driver.execute_script("return window.seen")
    last = -1
    for at, is_seen, html in seen:
        if not is_seen:
            problems.append(f"focus cannot be seen on {html}")
        if at < last:
            problems.append(f"focus jumps back to {html}")
        last = at
    reached = len({at for at, _, _ in seen})
    if reached < wanted:
        problems.append(f"the keyboard reaches {reached} of {wanted} places")
    return problems[:5], {"reached": reached, "of": wanted}


def filters(driver, own):
    """Search and filters narrow the page, write themselves into the address, and come back from it."""
    problems = []
    count = "return document.querySelectorAll('.item:not([data-off]), .lines > li[id]:not([data-off])').length"
    every = driver.execute_script(count)
    driver.find_element(By.ID, "q").send_keys("zzzz nothing has this")
    time.sleep(0.6)
    if driver.execute_script(count) != 0:
        problems.append("a search that nothing matches shows something")
    if "#?q=" not in driver.current_url:
        problems.append("a search does not write itself into the address")
    address = driver.current_url
    driver.get("about:blank")
    driver.get(address)
    if driver.execute_script(count) != 0 or not driver.find_element(By.ID, "q").get_property("value"):
        problems.append("an address with a search does not search")
    driver.find_element(By.ID, "clear").click()
    time.sleep(0.2)
    if driver.execute_script(count) != every:
        problems.append("showing everything does not show everything")
    return problems


def anchors(driver):
    """Every link within the page leads somewhere, and no anchor is there twice."""
    return driver.execute_script(
        """const ids = Array.from(document.querySelectorAll("[id]")).map((e) => e.id);
           const twice = ids.filter((id, n) => ids.indexOf(id) !== n).slice(0, 3).map((id) => "twice: " + id);
           const known = new Set(ids);
           const lost = Array.from(document.querySelectorAll("a[href^='#']"))
             .map((a) => decodeURIComponent(a.getAttribute("href").slice(1))).filter((id) => !known.has(id));
           return (ids.length > 5000 ? [] : twice).concat(lost.slice(0, 3).map((id) => "leads nowhere: " + id));""")


def first_paint(driver, address, times):
    """The median of some loads, in milliseconds."""
    values = []
    for _ in range(times):
        driver.get("about:blank")
        driver.get(address)
        time.sleep(0.3)
        value = driver.execute_script(
            "const p = performance.getEntriesByType('paint').find((e) => e.name === 'first-contentful-paint');"
            "return p ? p.startTime : null;")
        if value is not None:
            values.append(value)
    return sorted(values)[len(values) // 2] if values else None


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("report")
    parser.add_argument("--shots")
    parser.add_argument("--quick", action="store_true", help="console, requests and timing only")
    parser.add_argument("--no-axe", action="store_true", help="all but axe, whose time grows faster than the page")
    parser.add_argument("--static", action="store_true", help="compare first paint with a static page of the same size")
    options = parser.parse_args()
    path = pathlib.Path(options.report).resolve()
    own = path.as_uri()
    problems, measured = [], {"bytes": path.stat().st_size}

    driver = browser()
    try:
        driver.get(own)
        measured["elements"] = driver.execute_script("return document.querySelectorAll('*').length")
        problems += [f"asks for {url}" for url in requests(driver, own)]
        problems += [f"console: {text}" for text in console(driver)]
        if not options.quick:
            script = axe_script()
            schemes = {"light": {"type": "tag", "values": AXE_TAGS},
                       "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
            for scheme, only in ({} if options.no_axe else schemes).items():
                color_scheme(driver, scheme)
                driver.get("about:blank")
                driver.get(own)
                open_all(driver)
                problems += [f"axe, {scheme}: {text}" for text in axe(driver, script, only)]
            color_scheme(driver, "light")
            driver.get("about:blank")
            driver.get(own)
            problems += anchors(driver)
            found, measured["keyboard"] = keyboard(driver)
            problems += found
            problems += filters(driver, own)
            for width in [320, 768]:
                set_width(driver, width)
                driver.get("about:blank")
                driver.get(own)
                open_all(driver)
                problems += [f"scrolls sideways at {width} px: {text}" for text in sideways(driver)]
            driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})
            driver.get("about:blank")
            driver.get(own)
            pdf = base64.b64decode(driver.execute_cdp_cmd("Page.printToPDF", {"printBackground": True})["data"])
            measured["pdfPages"] = pdf.count(b"/Type /Page\n") or pdf.count(b"/Type/Page\n") or pdf.count(b"/Type /Page")
            measured["pages"] = driver.execute_script("return document.querySelectorAll('article.page').length")
            if measured["pdfPages"] < measured["pages"]:
                problems.append(f"prints {measured['pdfPages']} sheets for {measured['pages']} pages")
            problems += [f"console: {text}" for text in console(driver)]
            if options.shots:
                shots = pathlib.Path(options.shots)
                shots.mkdir(parents=True, exist_ok=True)
                (shots / "print.pdf").write_bytes(pdf)
        measured["firstPaint"] = first_paint(driver, own, 5)
        if options.static:
            # The same words and styles without the script, as a page that somebody wrote by hand.
            with tempfile.TemporaryDirectory() as folder:
                page = pathlib.Path(folder) / "static.html"
                size = measured["bytes"]
                line = "<p>A paragraph of a page that is only text, as long as most of them are in a report.</p>\n"
                page.write_text("<!DOCTYPE html><html lang=en><title>static</title><body>\n" + line * (size // len(line)))
                measured["firstPaintOfStaticPage"] = first_paint(driver, page.as_uri(), 5)
    finally:
        driver.quit()

    if not options.quick:
        driver = browser(scripts=False)
        try:
            driver.get(own)
            if driver.find_elements(By.CSS_SELECTOR, "#filters:not([hidden])"):
                problems.append("shows filters that do nothing without scripts")
            text = driver.find_element(By.TAG_NAME, "main").text
            if len(text) < 200:
                problems.append("says nothing without scripts")
        finally:
            driver.quit()
    json.dump({"problems": problems, "measured": measured}, sys.stdout, ensure_ascii=False, indent=1)
    print()


main()
