/* Pages opened from a folder: a link to a folder has to name the file in it. Remembers nothing. */
(function () {
  "use strict";

  var wide = window.matchMedia("(min-width: 62.5rem)");
  document.querySelectorAll("details.toc").forEach(function (toc) {
    toc.open = wide.matches;
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
