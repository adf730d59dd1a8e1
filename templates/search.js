/* Searches window.sitrepIndex, a list of {t: title, u: address, k: kind, d: date, s: summary, n: other names}. */
(function () {
  "use strict";

  var MOST = 50;
  var MONTHS = "January February March April May June July August September October November December".split(" ");
  var form = document.querySelector(".search-form");
  var input = document.getElementById("_q");
  var count = document.getElementById("_count");
  var results = document.getElementById("_results");
  if (!form || !window.sitrepIndex) {
    return;
  }

  /** The words of a text, without case and accents. */
  function words(text) {
    return String(text || "")
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  }

  var entries = window.sitrepIndex.map(function (item) {
    return { item: item, fields: [words(item.t), words(item.n), words(item.s)] };
  });

  /** 3 where the title has a word that begins so, 2 for the other names, 1 for the summary, else 0. */
  function score(fields, prefix) {
    for (var i = 0; i < fields.length; i++) {
      if (fields[i].some(function (word) { return word.startsWith(prefix); })) {
        return fields.length - i;
      }
    }
    return 0;
  }

  function find(query) {
    var wanted = words(query);
    var found = [];
    if (wanted.length === 0) {
      return found;
    }
    entries.forEach(function (entry, order) {
      var total = 0;
      for (var i = 0; i < wanted.length; i++) {
        var points = score(entry.fields, wanted[i]);
        if (points === 0) {
          return;
        }
        total += points;
      }
      found.push({ item: entry.item, points: total, date: entry.item.d || "", order: order });
    });
    return found.sort(function (a, b) {
      return b.points - a.points || (a.date < b.date ? 1 : a.date > b.date ? -1 : a.order - b.order);
    });
  }

  function add(parent, name, className, text) {
    var element = document.createElement(name);
    if (className) {
      element.className = className;
    }
    if (text) {
      element.textContent = text;
    }
    return parent.appendChild(element);
  }

  /** 2023-07-19 as 19 July 2023, 2023-07 as July 2023. */
  function day(date) {
    var parts = date.split("-").map(Number);
    return [parts[2], MONTHS[parts[1] - 1], parts[0]].filter(Boolean).join(" ");
  }

  function entry(list, item) {
    var li = add(list, "li");
    var link = add(add(li, "p", "where"), "a", "", item.t);
    link.href = item.u;
    if (item.s) {
      add(li, "p", "note", item.s);
    }
    var meta = add(li, "p", "meta");
    add(meta, "span", "", item.k);
    if (item.d) {
      meta.append(" ");
      add(add(meta, "span"), "time", "", day(item.d)).dateTime = item.d;
    }
  }

  function show() {
    var query = input.value.trim();
    var found = find(query);
    results.textContent = "";
    if (query === "") {
      count.textContent = "";
      return;
    }
    count.textContent =
      found.length === 0
        ? "Nothing found."
        : (found.length === 1 ? "1 page found" : found.length + " pages found") +
          (found.length > MOST ? "; the first " + MOST + " are shown." : ".");
    if (found.length > 0) {
      var list = add(results, "ul", "entries");
      found.slice(0, MOST).forEach(function (hit) { entry(list, hit.item); });
    }
  }

  function remember() {
    if (location.protocol !== "file:") {
      var address = new URL(location.href);
      address.searchParams.set("q", input.value.trim());
      history.replaceState(null, "", address);
    }
  }

  form.hidden = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    remember();
    show();
  });
  var pause;
  input.addEventListener("input", function () {
    clearTimeout(pause);
    pause = setTimeout(show, 120);
  });
  input.value = new URLSearchParams(location.search).get("q") || "";
  show();
  if (!input.value) {
    input.focus();
  }
})();
