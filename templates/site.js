/* What saves a reader steps: contents that stand open, links to paragraphs, citations to copy; and pages opened from a folder, where a link to a
   folder has to name the file in it. Remembers nothing. */
(function () {
  "use strict";

  var wide = window.matchMedia("(min-width: 62.5rem)");
  document.querySelectorAll("details.toc").forEach(function (toc) {
    toc.open = wide.matches;
  });

  document.querySelectorAll(".prose > p[id], .prose > ol > li[id], .prose > ul > li[id]").forEach(function (paragraph) {
    var link = document.createElement("a");
    link.className = "anchor";
    link.href = "#" + paragraph.id;
    link.textContent = "\u00b6";
    link.setAttribute("aria-label", "Link to this paragraph");
    paragraph.append(link);
  });

  document.querySelectorAll("[data-copy]").forEach(function (words) {
    var button = document.createElement("button");
    var said = document.createElement("span");
    button.type = "button";
    button.textContent = "Copy";
    button.setAttribute("aria-label", "Copy as " + words.dataset.copy);
    said.setAttribute("role", "status");
    button.addEventListener("click", function () {
      function select() {
        getSelection().selectAllChildren(words);
        said.textContent = "Selected";
      }
      if (!navigator.clipboard) {
        select();
        return;
      }
      navigator.clipboard.writeText(words.textContent).then(function () {
        said.textContent = "Copied";
      }, select);
    });
    words.previousElementSibling.append(button, said);
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
