/* Keeps the page in the window as the digest is. */
import { Bar } from "./bar.js";
import { Overlay } from "./overlay.js";
import { patch } from "./patch.js";

const STOPGAP = "meta[name=sitrep-stopgap]";
const OWN_SCRIPT = 'script[src="/.sitrep/preview.js"]';

const overlay = new Overlay();
const bar = new Bar();

/** The page as it was last fetched, and how things stood when it was. */
let before = null;
let state = null;
let fetching = false;
let again = false;

function tagOf(page) {
  return page.querySelector(OWN_SCRIPT)?.dataset.page;
}

function reload() {
  location.reload();
}

async function fetchPage() {
  const response = await fetch(location.pathname + location.search, { headers: { Accept: "text/html" } });
  return { response, page: new DOMParser().parseFromString(await response.text(), "text/html") };
}

/** Fetches the page, and shows what has changed of it. What comes meanwhile is fetched after that. */
async function update() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    do {
      again = false;
      await show(await fetchPage());
    } while (again);
  } catch {
    // The server is away; its stream will say when it is back.
  } finally {
    fetching = false;
  }
}

async function show({ response, page }) {
  if (page.querySelector(STOPGAP)) {
    overlay.failure(page.querySelector("pre").textContent);
    return;
  }
  overlay.failure("");
  if (response.redirected) {
    location.replace(response.url);
  } else if (document.querySelector(STOPGAP) || (before === null && tagOf(page) !== tagOf(document))) {
    reload();
  } else if (before !== null && tagOf(page) !== tagOf(before)) {
    await apply(page);
  } else {
    before = page;
  }
  await bar.facts(location.pathname);
}

/** A page with other scripts than before has to begin anew. */
async function apply(page) {
  if (scripts(page) !== scripts(before)) {
    reload();
    return;
  }
  await loadStyles(page);
  patch(document.documentElement, before.documentElement, page.documentElement);
  before = page;
}

function scripts(page) {
  return [...page.querySelectorAll("script[src]")].map((script) => script.getAttribute("src")).join(" ");
}

/** Styles are in the browser before a page asks for them, so that it is never shown without. */
function loadStyles(page) {
  const known = new Set([...before.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href")));
  const fresh = [...page.querySelectorAll("link[rel=stylesheet]")].filter((link) => !known.has(link.getAttribute("href")));
  return Promise.all(
    fresh.map((link) => {
      const early = document.createElement("link");
      early.rel = "stylesheet";
      early.href = link.getAttribute("href");
      const loaded = new Promise((resolve) => (early.onload = early.onerror = resolve));
      document.head.append(early);
      // The page's own link takes over once it is there.
      return loaded.then(() => setTimeout(() => early.remove(), 1000));
    }),
  );
}

/** A picture may be another one under the same address. */
function refreshImages() {
  const assets = state.changed.filter((name) => name.startsWith("content/assets/")).map((name) => name.slice("content".length));
  if (assets.length > 0) {
    document.querySelectorAll("img").forEach((image) => {
      const address = new URL(image.src);
      if (assets.some((asset) => decodeURI(address.pathname).endsWith(asset))) {
        address.searchParams.set("sitrep", state.number);
        image.removeAttribute("srcset");
        image.src = address;
      }
    });
  }
}

function heard(next, first) {
  const last = state;
  state = next;
  overlay.problems(next);
  bar.state(next);
  if (last?.base && next.base && (last.base !== next.base || last.audience !== next.audience)) {
    turnTo(last.base, next.base);
  } else if (!first && next.navigate && !next.broken && next.page !== location.pathname && document.visibilityState === "visible") {
    location.assign(next.page);
  } else {
    update().then(refreshImages);
  }
}

/** The same page for another audience. */
function turnTo(from, to) {
  const below = location.pathname.startsWith(from) ? location.pathname.slice(from.length) : "";
  location.replace(to + below);
}

function listen() {
  let first = true;
  const events = new EventSource("/.sitrep/events");
  events.onmessage = (event) => {
    bar.connected(true);
    heard(JSON.parse(event.data), first);
    first = false;
  };
  events.onerror = () => {
    first = true;
    bar.connected(false);
    if (events.readyState === EventSource.CLOSED) {
      setTimeout(listen, 1000);
    }
  };
  addEventListener("pagehide", () => events.close(), { once: true });
}

addEventListener("pageshow", (event) => {
  if (event.persisted) {
    listen();
  }
});

if (window === window.top) {
  listen();
}
