/* What saves a reader steps: contents that stand open, links to paragraphs, citations to copy, previews of what a link leads to, the key /; and pages
   opened from a folder, where a link to a folder has to name the file in it. Remembers nothing but that a reader wants no such key. */
(function () {
  "use strict";

  var wide = window.matchMedia("(min-width: 62.5rem)");
  document.querySelectorAll("details.toc").forEach(function (toc) {
    toc.open = wide.matches;
  });

  function name(element, pattern, words) {
    element.setAttribute("aria-label", pattern.replace("{0}", function () { return words; }));
  }

  document.querySelectorAll(".prose :is(h2, h3, h4, h5, h6) > .anchor").forEach(function (link) {
    name(link, "#{script.section}", link.parentNode.textContent.slice(0, -1));
  });

  document.querySelectorAll(".prose > p[id], .prose > ol > li[id], .prose > ul > li[id]").forEach(function (paragraph) {
    var link = document.createElement("a");
    link.className = "anchor";
    link.href = "#" + paragraph.id;
    link.textContent = "\u00b6";
    name(link, "#{script.paragraph}", paragraph.textContent.trim().split(/\s+/, 6).join(" "));
    paragraph.append(link);
  });

  document.querySelectorAll("[data-copy]").forEach(function (words) {
    var button = document.createElement("button");
    var said = document.createElement("span");
    button.type = "button";
    button.textContent = "#{script.copy}";
    name(button, "#{script.copy-as}", words.dataset.copy);
    said.setAttribute("role", "status");
    button.addEventListener("click", function () {
      function select() {
        getSelection().selectAllChildren(words);
        said.textContent = "#{script.selected}";
      }
      if (!navigator.clipboard) {
        select();
        return;
      }
      navigator.clipboard.writeText(words.textContent).then(function () {
        said.textContent = "#{script.copied}";
      }, select);
    });
    words.previousElementSibling.append(button, said);
  });

  /* The key / leads to the search, unless a reader turned that off there: who speaks to a computer may have to (WCAG 2.2, 2.1.4). */
  var slash = document.getElementById("_slash");
  function keep(off) {
    try {
      if (off !== undefined) {
        localStorage.setItem("sitrep-slash", off ? "off" : "on");
      }
      return localStorage.getItem("sitrep-slash") !== "off";
    } catch (refused) {
      return false;
    }
  }
  if (slash) {
    slash.checked = keep();
    slash.addEventListener("change", function () { keep(!slash.checked); });
  }
  document.addEventListener("keydown", function (event) {
    var writing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) || event.target.isContentEditable;
    if (event.key !== "/" || writing || event.altKey || event.ctrlKey || event.metaKey || !keep()) {
      return;
    }
    event.preventDefault();
    var field = document.getElementById("_q");
    if (field) {
      field.focus();
      field.select();
    } else {
      document.querySelector(".to-search a").click();
    }
  });

  /* Previews, on hover and on focus: of an entry of this page, or of another page, which is fetched only then. Esc closes them, and the pointer may
     go into them (WCAG 2.2, 1.4.13). */
  var PREVIEWED = ".prose a[href], .names a[href], .sources .where a[href]";
  var LONGEST = 320;
  var pages = new Map();
  var box = document.createElement("div");
  var shown, byPointer, unwanted, pause;
  box.id = "_preview";
  box.className = "preview";
  box.hidden = true;
  box.setAttribute("role", "tooltip");

  function isPreviewed(link) {
    var within = link.pathname === location.pathname && link.search === location.search;
    return link.matches(PREVIEWED) && !link.matches(".anchor, .back, [rel~=external]") && link.origin === location.origin
      && (within ? link.hash.length > 1 : /\/(index\.html)?$/.test(link.pathname));
  }

  function part(page, link) {
    return link.hash && page.getElementById(decodeURIComponent(link.hash.slice(1)));
  }

  function page(link) {
    var address = link.href.replace(/#.*/, "");
    if (!pages.has(address)) {
      pages.set(address, fetch(address).then(function (answer) {
        return answer.ok ? answer.text() : Promise.reject(answer.status);
      }).then(function (html) { return new DOMParser().parseFromString(html, "text/html"); }));
      pages.get(address).catch(function () { pages.delete(address); });
    }
    return pages.get(address);
  }

  /** What stands in the preview of a page: what it is, its title, and its cited part or what it says first. */
  function telling(page, link) {
    var first = part(page, link) || page.querySelector(".bottom-line .summary, .lead-text") || page.querySelector(".prose p");
    return ["main .kicker", "main h1", "main .standfirst", "main .head > .meta"].map(function (place) { return page.querySelector(place); }).concat(first);
  }

  function line(element) {
    var copy = element.cloneNode(true);
    var text = document.createElement("p");
    var marking = copy.querySelector(".tlp");
    copy.querySelectorAll(".anchor, .back, .backlinks, .printed, .voice, .tlp, svg").forEach(function (o) { o.remove(); });
    var stretches = element.matches(".meta, .kicker") ? Array.from(copy.children) : [copy];
    var words = stretches.map(function (o) { return o.textContent.replace(/\s+/g, " ").trim(); }).filter(Boolean).join(" \u00b7 ");
    text.textContent = words.length > LONGEST ? words.slice(0, words.lastIndexOf(" ", LONGEST)) + " \u2026" : words;
    text.className = element.matches("h1, dt, .where") ? "title" : "";
    text.dir = "auto";
    if (marking) {
      text.prepend(marking, " ");
    }
    return text;
  }

  function place(link) {
    var at = Array.from(link.getClientRects()).pop();
    var from = box.offsetParent.getBoundingClientRect();
    var width = document.documentElement.clientWidth;
    var above = at.bottom + box.offsetHeight > window.innerHeight && at.top > box.offsetHeight;
    box.style.left = Math.max(8, Math.min(at.left, width - box.offsetWidth - 8)) - from.left + "px";
    box.style.top = (above ? at.top - box.offsetHeight - 4 : at.bottom + 4) - from.top + "px";
  }

  function close() {
    clearTimeout(pause);
    box.hidden = true;
    if (shown) {
      shown.removeAttribute("aria-describedby");
    }
    shown = null;
  }

  function show(link, elements) {
    var lines = elements.filter(function (o) { return o && !o.matches(".printed"); }).map(line).filter(function (text) { return text.textContent.trim(); });
    if (lines.length === 0) {
      return;
    }
    close();
    box.replaceChildren.apply(box, lines);
    document.getElementById("_main").append(box);
    box.hidden = false;
    place(link);
    shown = link;
    link.setAttribute("aria-describedby", box.id);
  }

  function open(link, pointer) {
    clearTimeout(pause);
    if (link === shown || link === unwanted) {
      return;
    }
    pause = setTimeout(function () {
      var here = link.pathname === location.pathname && part(document, link);
      var now = pause;
      byPointer = pointer;
      if (here) {
        show(link, here.children.length > 0 && here.matches("li, div") ? Array.from(here.children) : [here]);
      } else if (location.protocol !== "file:") {
        page(link).then(function (page) {
          if (now === pause) {
            show(link, telling(page, link));
          }
        }, function () {});
      }
    }, pointer ? 300 : 600);
  }

  function leave() {
    clearTimeout(pause);
    pause = setTimeout(close, 300);
  }

  document.addEventListener("pointerover", function (event) {
    var link = event.pointerType === "mouse" && event.target.closest("a[href]");
    if (box.contains(event.target)) {
      clearTimeout(pause);
    } else if (link && isPreviewed(link)) {
      open(link, true);
    } else if (!shown || byPointer) {
      unwanted = null;
      leave();
    }
  });
  document.addEventListener("focusin", function (event) {
    if (event.target.matches("a[href]:focus-visible") && isPreviewed(event.target)) {
      open(event.target, false);
    }
  });
  document.addEventListener("focusout", function () {
    unwanted = null;
    if (!byPointer) {
      leave();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") {
      unwanted = shown;
      close();
    }
  });

  if (location.protocol !== "file:") {
    return;
  }

  function complete(link) {
    if (link.protocol === "file:" && link.pathname.endsWith("/")) {
      link.pathname += "index.html";
    }
  }

  document.querySelectorAll("a[href]").forEach(complete);
  document.addEventListener("click", function (event) {
    var link = event.target instanceof Element && event.target.closest("a[href]");
    if (link) {
      complete(link);
    }
  }, true);
})();
