(function () {
  const most = 50;
  const input = document.getElementById("q");
  const results = document.getElementById("results");
  const count = document.getElementById("count");
  const fold = (text) => (text || "").normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const entries = (window.sitrepIndex || []).map((e) => ({ e, fields: [words(e.t), words(e.n), words(e.s)] }));

  // Every word must begin a word of the entry; a hit in the title weighs most.
  function weight(entry, wanted) {
    let sum = 0;
    for (const word of wanted) {
      const at = entry.fields.findIndex((field) => field.some((w) => w.startsWith(word)));
      if (at < 0) return 0;
      sum += [9, 5, 1][at] + (entry.fields[at].includes(word) ? 1 : 0);
    }
    return sum;
  }

  function item(e) {
    const li = document.createElement("li");
    const a = document.createElement("a");
    a.href = location.protocol === "file:" && e.u.endsWith("/") ? e.u + "index.html" : e.u;
    a.textContent = e.t;
    const meta = document.createElement("span");
    meta.className = "meta";
    meta.textContent = " " + e.k + (e.d ? " · " + e.d : "");
    li.append(a, meta);
    if (e.s) {
      const p = document.createElement("p");
      p.className = "summary";
      p.textContent = e.s;
      li.append(p);
    }
    return li;
  }

  function search() {
    const wanted = words(input.value);
    const found = wanted.length === 0 ? [] : entries
      .map((entry) => ({ e: entry.e, weight: weight(entry, wanted) }))
      .filter((hit) => hit.weight > 0)
      .sort((a, b) => b.weight - a.weight || (b.e.d || "").localeCompare(a.e.d || ""));
    results.replaceChildren(...found.slice(0, most).map((hit) => item(hit.e)));
    count.textContent = wanted.length === 0 ? ""
      : found.length === 0 ? "Nothing found."
      : found.length + (found.length === 1 ? " result" : " results") + (found.length > most ? ", the first " + most + " shown" : "");
  }

  input.value = new URLSearchParams(location.search).get("q") || "";
  input.addEventListener("input", search);
  search();
})();
