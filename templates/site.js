// Opened from a folder, a browser does not look for index.html by itself.
if (location.protocol === "file:") {
  for (const a of document.querySelectorAll("a[href]")) {
    const url = new URL(a.href);
    if (url.protocol === "file:" && url.pathname.endsWith("/")) {
      url.pathname += "index.html";
      a.href = url.href;
    }
  }
}

// On a narrow screen the table of contents starts folded.
if (matchMedia("(max-width: 62rem)").matches) {
  for (const toc of document.querySelectorAll("details.toc")) toc.open = false;
}
