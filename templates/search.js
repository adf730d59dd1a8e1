/*
 * Searches the files below search/, which are scripts that call sitrepSearch(name, content):
 *   index     how the index is laid out, and what a search can be narrowed to
 *   dossiers  the dossiers that it can be narrowed to
 *   t/HEX     "term documents" by lines: see sitrep.search.Postings for the form of documents
 *   w/HEX     "term rarity" by lines: terms by their first three letters, for what is being typed
 *   d/NUMBER  {t: title, u: address, k: kind, d: date, m: marking, g: grade, s: summary, n: other names, x: sentences}
 */
(function () {
  "use strict";

  var STEP = 6;
  /** How many of the best are read to find a phrase in them. */
  var READ = 60;
  var BEGINNINGS = 5;
  var FILTERS = ["kind", "topic", "dossier", "year", "marking", "grade"];
  /** What a weight is worth: of properties, of words in the text by how often, in the summary, in the title. */
  var WORTH = [0, 0.35, 0.5, 0.65, 0.8, 1, 1.5, 1.8];
  var DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  var MONTHS = "#{date.months}".split(" ");
  var ALONE = "#{date.months.alone}".split(" ");
  var KINDS = {
    brief: "#{kind.brief}", source: "#{kind.source}", topic: "#{kind.topic}", edition: "#{kind.edition}", page: "#{kind.page}",
    person: "#{kind.person}", organisation: "#{kind.organisation}", place: "#{kind.place}", event: "#{kind.event}", thing: "#{kind.thing}"
  };
  /** 2023-07-19, 2023-07, and the same in words: 19 July 2023, July 19, 2023, July 2023. */
  var DATE = new RegExp("(?:^|[^\\p{L}\\p{N}-])(?:(\\d{4})-(\\d\\d)(?:-(\\d\\d))?|(?:(\\d\\d?)(?:\\.|st|nd|rd|th)? )?(" +
    MONTHS.concat(ALONE).join("|").replace(/[.*+?^(){}$[\]\\]/g, "\\$&") +
    ")(?: (\\d\\d?)(?:st|nd|rd|th)?)?,? (\\d{4}))(?![\\p{L}\\p{N}-])", "giu");
  var GRADES = { A: "#{grade.a}", B: "#{grade.b}", C: "#{grade.c}", D: "#{grade.d}", E: "#{grade.e}", F: "#{grade.f}" };
  var text = window.sitrepWords;
  var root = document.documentElement;
  var form = document.querySelector(".search-form");
  if (!form || !text) {
    return;
  }
  var input = document.getElementById("_q");
  var filters = document.getElementById("_filters");
  var count = document.getElementById("_count");
  var results = document.getElementById("_results");
  var waiting = new Map();
  var loaded = new Map();
  var base = new URL("./", location.href).href;
  var overview;
  var common;
  var turn = 0;

  /* Files. */

  window.sitrepSearch = function (name, content) {
    if (waiting.has(name)) {
      waiting.get(name)(content);
    }
  };

  function load(name) {
    if (!loaded.has(name)) {
      loaded.set(name, new Promise(function (resolve, reject) {
        var script = document.createElement("script");
        waiting.set(name, resolve);
        script.onload = function () { script.remove(); };
        script.onerror = function () {
          script.remove();
          loaded.delete(name);
          reject(new Error(name));
        };
        script.src = base + name + ".js" + (overview ? "?" + overview.order : "");
        document.head.append(script);
      }));
    }
    return loaded.get(name);
  }

  /** The file that has the text, of so many. */
  function shard(folder, term, shards) {
    var hash = 0x811c9dc5;
    for (var i = 0; i < term.length; i++) {
      hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
    }
    return folder + ((hash ^ (hash >>> 15)) & (shards - 1)).toString(16);
  }

  /** What stands behind the term in lines of text. */
  function line(lines, term) {
    var start = ("\n" + lines).indexOf("\n" + term + " ");
    return start < 0 ? "" : lines.slice(start + term.length + 1, lines.indexOf("\n", start));
  }

  /** {documents, weights}, sorted by document. */
  function read(postings) {
    var documents = [];
    var weights = [];
    var number = -1;
    var value = 0;
    var shift = 0;
    for (var i = 0; i < postings.length; i++) {
      var digit = DIGITS.indexOf(postings[i]);
      value |= (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        number += 1 + (value >>> 3);
        documents.push(number);
        weights.push(value & 7);
        value = 0;
        shift = 0;
      }
    }
    return { documents: documents, weights: weights };
  }

  function postings(term) {
    return load(shard("t/", term, overview.terms)).then(function (lines) { return read(line(lines, term)); });
  }

  /** The documents that any of the lists has, each with its highest weight. */
  function union(lists) {
    if (lists.length === 1) {
      return lists[0];
    }
    var best = new Map();
    lists.forEach(function (list) {
      list.documents.forEach(function (document, i) {
        best.set(document, Math.max(best.get(document) || 0, list.weights[i]));
      });
    });
    var documents = Array.from(best.keys()).sort(function (a, b) { return a - b; });
    return { documents: documents, weights: documents.map(function (document) { return best.get(document); }) };
  }

  /* Queries. */

  /** The stems of words that not nearly every page has. */
  function stemsOf(words) {
    return words.filter(function (word) { return !common.has(word); }).map(text.stem);
  }

  /** {date, words} of what the pattern found. */
  function dated(found) {
    var names = MONTHS.concat(ALONE).map(function (name) { return name.toLowerCase(); });
    var month = found[2] || names.indexOf((found[5] || "").toLowerCase()) % 12 + 1;
    var parts = [found[1] || found[7], month, found[3] || found[4] || found[6]];
    return {
      date: parts.filter(Boolean).map(function (part) { return String(part).padStart(2, "0"); }).join("-"),
      words: text.tokens(found[0])
    };
  }

  /** {stems, phrases, dates, last}: stems of all words, the words of each phrase, dates, and the word that is still being typed. */
  function parse(query, typing) {
    var phrases = [];
    var dates = [];
    var rest = query.replace(/["“”„]([^"“”„]*)["“”]/g, function (all, phrase) {
      phrases.push(text.tokens(phrase));
      return " ";
    }).replace(DATE, function () {
      dates.push(dated(arguments));
      return " ";
    });
    var words = text.tokens(rest);
    var last = typing && /[\p{L}\p{N}\p{M}]$/u.test(rest) && words.length > 0 ? words[words.length - 1] : "";
    var stems = stemsOf(phrases.concat([words]).flat());
    if (last && common.has(last)) {
      stems.push(last);
    }
    return {
      stems: Array.from(new Set(stems)),
      phrases: phrases.filter(function (phrase) { return phrase.length > 1; }),
      dates: dates,
      last: last,
    };
  }

  /** The terms that begin so, the most common first. */
  function beginnings(word) {
    if (word.length < 3) {
      return Promise.resolve([]);
    }
    return load(shard("w/", word.slice(0, 3), overview.words)).then(function (lines) {
      return lines.split("\n").map(function (entry) { return entry.split(" "); }).filter(function (entry) {
        var term = entry[0];
        var cut = word.length - term.length;
        return term.startsWith(word) || (term.length > 3 && cut > 0 && cut < 4 && word.startsWith(term));
      }).sort(function (a, b) { return b[1] - a[1]; }).slice(0, BEGINNINGS).map(function (entry) { return entry[0]; });
    });
  }

  /** A word of the query: the terms that it may stand for, and the documents that have one of them. */
  function lookUp(stem, last) {
    var isLast = last !== "" && (stem === last || stem === text.stem(last));
    return (isLast ? beginnings(last) : Promise.resolve([])).then(function (terms) {
      var all = Array.from(new Set([stem].concat(terms)));
      return Promise.all(all.map(postings)).then(function (lists) {
        return { terms: all, list: union(lists) };
      });
    });
  }

  /** A date of the query: the documents of that date, and those that have all of its words. */
  function lookUpDate(date) {
    return Promise.all([":date:" + date.date].concat(stemsOf(date.words)).map(postings)).then(function (lists) {
      var own = { documents: lists[0].documents, weights: lists[0].documents.map(function () { return WORTH.length - 1; }) };
      var said = lists.slice(1).reduce(function (some, others) {
        var has = new Set(others.documents);
        var both = some.documents.map(function (document, i) { return i; }).filter(function (i) { return has.has(some.documents[i]); });
        return {
          documents: both.map(function (i) { return some.documents[i]; }),
          weights: both.map(function (i) { return some.weights[i]; })
        };
      }, lists[1] || own);
      return { terms: [], list: union([own, said]) };
    });
  }

  /** Documents by what they are worth, of those that have all words, or any of them. */
  function score(words, needed) {
    var found = new Map();
    words.forEach(function (word) {
      var worth = Math.log(1 + overview.documents / (1 + word.list.documents.length)) || 1;
      word.list.documents.forEach(function (document, i) {
        var hit = found.get(document) || { document: document, score: 0, words: 0 };
        hit.score += worth * WORTH[word.list.weights[i]];
        hit.words++;
        found.set(document, hit);
      });
    });
    return Array.from(found.values()).filter(function (hit) { return hit.words >= needed; });
  }

  /** Narrows what is found to what has all the properties. */
  function narrow(hits, properties) {
    return Promise.all(properties.map(postings)).then(function (lists) {
      lists.forEach(function (list) {
        var has = new Set(list.documents);
        hits = hits ? hits.filter(function (hit) { return has.has(hit.document); }) : list.documents.map(function (document) {
          return { document: document, score: 0, words: 0 };
        });
      });
      return hits || [];
    });
  }

  function inOrder(hits, byDate) {
    return hits.sort(function (a, b) { return (byDate ? 0 : b.score - a.score) || b.document - a.document; });
  }

  /* Texts of what is found. */

  function bring(hits) {
    return Promise.all(hits.map(function (hit) {
      return load("d/" + hit.document).then(function (page) {
        return Object.assign({ page: page }, hit);
      });
    }));
  }

  function holds(page, phrase) {
    var wanted = " " + phrase.join(" ") + " ";
    return [page.t, page.s || ""].concat(page.n || [], page.x || []).some(function (part) {
      return (" " + text.tokens(part).join(" ") + " ").indexOf(wanted) >= 0;
    });
  }

  /** More for a title that has the words in the order of the query, side by side, and few others. */
  function closeness(page, stems) {
    return Math.max.apply(null, [page.t].concat(page.n || []).map(function (name) {
      var words = text.tokens(name).filter(function (word) { return !common.has(word); }).map(text.stem);
      var points = 0;
      var hit = 0;
      stems.forEach(function (stem, i) {
        var at = words.indexOf(stem);
        hit += at < 0 ? 0 : 1;
        var before = i > 0 ? words.lastIndexOf(stems[i - 1], at) : -1;
        points += at > 0 && before >= 0 ? (at - before === 1 ? 1.25 : 1) : 0;
      });
      return points + hit / Math.max(words.length, stems.length, 1);
    }));
  }

  /* What is shown. */

  function add(parent, name, className, words) {
    var element = document.createElement(name);
    if (className) {
      element.className = className;
    }
    if (words) {
      element.textContent = words;
    }
    return parent.appendChild(element);
  }

  /** The text with the words marked that the query means. */
  function mark(parent, words, terms) {
    var from = 0;
    for (var match of words.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
      var meant = text.tokens(match[0]).some(function (token) { return terms.has(text.stem(token)); });
      if (meant) {
        parent.append(words.slice(from, match.index));
        add(parent, "mark", "", match[0]);
        from = match.index + match[0].length;
      }
    }
    parent.append(words.slice(from));
  }

  /** The sentence that has most of the words, and all of a phrase or date. */
  function excerpt(page, query) {
    var wholes = query.phrases.concat(query.dates.map(function (date) { return date.words; }));
    var best = "";
    var most = 0;
    [page.s || ""].concat(page.x || []).forEach(function (sentence) {
      var tokens = text.tokens(sentence);
      var stems = new Set(tokens.map(text.stem));
      var has = query.words.filter(function (word) {
        return word.terms.some(function (term) { return stems.has(term); });
      }).length;
      var line = " " + tokens.join(" ") + " ";
      has += wholes.filter(function (phrase) { return line.indexOf(" " + phrase.join(" ") + " ") >= 0; }).length;
      if (has > most) {
        best = sentence;
        most = has;
      }
    });
    return best || page.s || "";
  }

  /** A pattern of the site's words, filled in. */
  function fill(pattern) {
    var details = arguments;
    return pattern.replace(/\{(\d)\}/g, function (whole, number) { return details[Number(number) + 1]; });
  }

  /** 2023-07-19 as 19 July 2023, 2023-07 as July 2023. */
  function day(date) {
    var parts = date.split("-").map(Number);
    return parts[2] ? fill("#{date.day}", parts[2], MONTHS[parts[1] - 1], parts[0])
      : parts[1] ? fill("#{date.month}", ALONE[parts[1] - 1], parts[0]) : String(parts[0]);
  }

  function entry(list, page, query) {
    var li = add(list, "li");
    var link = add(add(li, "p", "where"), "a");
    mark(link, page.t, query.terms);
    link.href = page.u;
    var words = excerpt(page, query);
    if (words) {
      mark(add(li, "p", "note"), words, query.terms);
    }
    var meta = add(li, "p", "meta");
    add(meta, "span", "", KINDS[page.k]);
    if (page.d) {
      meta.append(" ");
      add(add(meta, "span"), "time", "", day(page.d)).dateTime = page.d;
    }
    if (page.g) {
      meta.append(" ");
      add(meta, "span", "", fill("#{search.graded}", page.g));
    }
    meta.append(" ");
    add(meta, "span", "", page.m);
  }

  function told(query, hits) {
    if (hits.length === 0) {
      return "#{search.none}";
    }
    return query.some
      ? fill(hits.length === 1 ? "#{search.some.one}" : "#{search.some.other}", hits.length)
      : fill(hits.length === 1 ? "#{search.found.one}" : "#{search.found.other}", hits.length);
  }

  /**
   * Shows the next hits; of a phrase, those that hold it. Without a list, they begin one in the place of what was shown before. The entry at
   * this place gets the focus, or the last one.
   */
  function more(query, hits, list, at) {
    var now = turn;
    var part = hits.slice(0, STEP);
    var rest = hits.slice(STEP);
    return bring(part).then(function (pages) {
      if (now !== turn) {
        return;
      }
      var shown = pages.filter(function (hit) {
        return query.phrases.every(function (phrase) { return holds(hit.page, phrase); });
      });
      if (!query.byDate) {
        shown.forEach(function (hit) { hit.score += query.worth * closeness(hit.page, query.stems); });
        inOrder(shown, false);
      }
      if (!list) {
        // Who was among the entries already while the last letters were looked up stays there.
        at = replace(query.told, true);
        list = add(results, "ul", "entries");
      }
      shown.forEach(function (hit) { entry(list, hit.page, query); });
      query.read += part.length;
      if (query.phrases.length > 0 && list.children.length - query.from < STEP && rest.length > 0 && query.read < READ) {
        return more(query, rest, list, at);
      }
      if (query.phrases.length > 0) {
        count.textContent = list.children.length === 0
          ? "#{search.phrase.none}"
          : fill(rest.length > 0 ? "#{search.phrase.best}" : list.children.length === 1 ? "#{search.phrase.one}" : "#{search.phrase.other}", list.children.length);
      }
      if (rest.length > 0) {
        var button = add(results, "button", "more", "#{search.more}");
        button.type = "button";
        button.addEventListener("click", function () {
          button.remove();
          query.read = 0;
          query.from = list.children.length;
          more(query, rest, list, query.from);
        });
      }
      var focused = list.children[Math.min(at, list.children.length - 1)];
      if (at >= 0) {
        (focused ? focused.querySelector("a") : input).focus();
      }
    });
  }

  function links() {
    return Array.from(results.querySelectorAll(".entries a"));
  }

  function clear() {
    results.textContent = "";
    count.textContent = "";
  }

  /** Takes away what was shown before. Returns the place of the entry that had the focus, or -1. */
  function replace(words, found) {
    var at = links().indexOf(document.activeElement);
    clear();
    count.textContent = words;
    root.classList.toggle("asking", found);
    return at;
  }

  /** How many letters have to be put in, taken out or changed to make one word of the other. */
  function distance(one, other) {
    var row = Array.from(other + " ", function (letter, j) { return j; });
    for (var i = 1; i <= one.length; i++) {
      var before = row[0];
      row[0] = i;
      for (var j = 1; j <= other.length; j++) {
        var above = row[j];
        row[j] = Math.min(above + 1, row[j - 1] + 1, before + (one[i - 1] === other[j - 1] ? 0 : 1));
        before = above;
      }
    }
    return row[other.length];
  }

  /** Offers the dossiers that have a word in their names which one of the query's may have been meant for. */
  function suggest(asked) {
    var now = turn;
    var words = text.tokens(asked).filter(function (word) { return word.length > 3; });
    return words.length === 0 ? undefined : offerDossiers().then(function () {
      var near = Array.from(form.elements.dossier.options).slice(1).map(function (option) {
        var off = text.tokens(option.text).flatMap(function (part) {
          return words.map(function (word) {
            return Math.abs(part.length - word.length) > 2 ? 9 : distance(word, part) + (word.length < 6 ? 1 : 0);
          });
        });
        return { name: option.text, off: Math.min.apply(null, off) };
      }).filter(function (dossier) { return dossier.off < 3; }).sort(function (a, b) { return a.off - b.off; }).slice(0, 3);
      if (now !== turn || near.length === 0) {
        return;
      }
      count.append(" #{search.meant} ");
      near.forEach(function (dossier, i) {
        count.append(i > 0 ? ", " : "");
        add(count, "a", "", dossier.name).href = "?q=" + encodeURIComponent(dossier.name);
      });
      count.append("?");
    });
  }

  function show(typing) {
    var now = ++turn;
    var asked = input.value.trim();
    return ready().then(function () {
      var properties = FILTERS.filter(function (name) { return form.elements[name].value; }).map(function (name) {
        return ":" + name + ":" + form.elements[name].value;
      });
      var query = parse(input.value, typing);
      query.byDate = form.elements.sort.value === "date";
      query.read = 0;
      query.from = 0;
      if (query.stems.length + query.dates.length + properties.length === 0) {
        replace(!asked ? "" : text.tokens(asked).length > 0 ? "#{search.common}" : "#{search.wordless}", false);
        return undefined;
      }
      return Promise.all(query.stems.map(function (stem) {
        return lookUp(stem, query.last);
      }).concat(query.dates.map(lookUpDate))).then(function (words) {
        query.words = words;
        query.terms = new Set(words.flatMap(function (word) { return word.terms; }));
        query.worth = words.length === 0 ? 0 : words.reduce(function (sum, word) {
          return sum + Math.log(1 + overview.documents / (1 + word.list.documents.length));
        }, 0) / words.length;
        return narrow(words.length > 0 ? score(words, words.length) : null, properties);
      }).then(function (hits) {
        query.some = hits.length === 0 && query.words.length > 1 && query.phrases.length === 0;
        return query.some ? narrow(score(query.words, 1), properties) : hits;
      }).then(function (hits) {
        if (now !== turn) {
          return undefined;
        }
        inOrder(hits, query.byDate || query.words.length === 0);
        if (hits.length > 0) {
          query.told = query.phrases.length > 0 ? "" : told(query, hits);
          return more(query, hits, null, -1);
        }
        if (replace(told(query, hits), false) >= 0) {
          input.focus();
        }
        return suggest(asked);
      });
    }).catch(function () {
      if (now === turn) {
        clear();
        count.textContent = "#{search.failed}";
      }
    });
  }

  /* The form. */

  function offer(name, values) {
    var select = form.elements[name];
    values.forEach(function (value) {
      var words = name === "grade" ? value[0] + ", " + GRADES[value[0]] : name === "kind" ? KINDS[value[0]] : value[1] || value[0];
      select.add(new Option(words, value[0]));
    });
    select.closest("label").hidden = values.length === 0;
  }

  function wanted(names) {
    var parameters = new URLSearchParams(location.search);
    names.forEach(function (name) {
      form.elements[name].value = parameters.get(name) || "";
      if (form.elements[name].value) {
        filters.open = true;
      }
    });
  }

  function ready() {
    if (overview) {
      return Promise.resolve();
    }
    return load("index").then(function (content) {
      if (!overview) {
        overview = content;
        common = new Set(content.common.split(" "));
        Object.keys(content.filters).forEach(function (name) { offer(name, content.filters[name]); });
        wanted(["kind", "topic", "year", "marking", "grade", "sort"]);
      }
    });
  }

  var dossiers;
  function offerDossiers() {
    dossiers = dossiers || ready().then(function () { return load("dossiers"); }).then(function (content) {
      offer("dossier", content.dossier);
      wanted(["dossier"]);
    });
    return dossiers;
  }

  function remember() {
    if (location.protocol !== "file:") {
      var address = new URL(location.href);
      ["q", "sort"].concat(FILTERS).forEach(function (name) {
        var value = form.elements[name].value.trim();
        if (value) {
          address.searchParams.set(name, value);
        } else {
          address.searchParams.delete(name);
        }
      });
      history.replaceState(null, "", address);
    }
  }

  function search(typing) {
    clearTimeout(pause);
    remember();
    show(typing);
  }

  var pause;
  form.querySelector("fieldset").disabled = false;
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    search(false);
  });
  form.addEventListener("change", function (event) {
    if (event.target !== input) {
      search(false);
    }
  });
  form.addEventListener("reset", function () {
    setTimeout(function () { search(false); });
  });
  input.addEventListener("input", function () {
    ready().catch(function () {});
    clearTimeout(pause);
    pause = setTimeout(function () { search(true); }, 120);
  });
  filters.addEventListener("toggle", function () {
    if (filters.open) {
      offerDossiers();
    }
  });

  /* The keyboard. */

  function step(event, forward) {
    var all = links();
    var at = all.indexOf(document.activeElement);
    if (document.activeElement !== input && at < 0) {
      return;
    }
    var next = forward ? all[at + 1] : at > 0 ? all[at - 1] : at === 0 ? input : null;
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }

  document.addEventListener("keydown", function (event) {
    if (event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      step(event, event.key === "ArrowDown");
    }
  });

  // Of the index nothing is fetched before something is asked.
  input.value = new URLSearchParams(location.search).get("q") || "";
  if (new URLSearchParams(location.search).get("dossier")) {
    offerDossiers().then(function () { return show(false); }, function () { return show(false); });
  } else if (location.search) {
    show(false);
  }
  if (!input.value) {
    input.focus({ preventScroll: true });
  }
})();
