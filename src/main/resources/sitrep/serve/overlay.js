/* Shows what is wrong with the digest, over the page. */

/** An element of the preview's own, which the site's styles don't reach, nor its own styles the site. */
export function shadow(name) {
  const host = document.createElement(name);
  const root = host.attachShadow({ mode: "open" });
  const styles = add(root, "link");
  styles.rel = "stylesheet";
  styles.href = "/.sitrep/preview.css";
  document.documentElement.append(host);
  return root;
}

export function add(parent, name, className = "", text = "") {
  const element = document.createElement(name);
  if (className) {
    element.className = className;
  }
  element.textContent = text;
  return parent.appendChild(element);
}

export class Overlay {
  #box = null;
  #problems = [];
  #failure = "";
  #drawn = "";
  #shut = "";

  problems(state) {
    this.#problems = state.broken ? state.problems : [];
    this.#draw(state.count);
  }

  /** Why the page can't be made; empty if it can. */
  failure(words) {
    this.#failure = words;
    this.#draw(this.#problems.length);
  }

  #draw(count) {
    const nothing = this.#problems.length === 0 && !this.#failure;
    const what = nothing ? "" : JSON.stringify([this.#problems, this.#failure]);
    const wanted = what === this.#shut ? "" : what;
    if (wanted === this.#drawn) {
      return;
    }
    this.#drawn = wanted;
    this.#box?.getRootNode().host.remove();
    this.#box = null;
    if (!wanted) {
      return;
    }
    this.#box = add(shadow("sitrep-overlay"), "section", "overlay");
    this.#box.setAttribute("role", "alert");
    this.#head(count, what);
    if (this.#failure) {
      add(this.#box, "pre", "error", this.#failure);
    }
    this.#problems.forEach((problem) => this.#problem(problem));
    if (count > this.#problems.length) {
      add(this.#box, "p", "more", `And ${count - this.#problems.length} more.`);
    }
  }

  #head(count, what) {
    const head = add(this.#box, "header");
    add(head, "h2", "", count === 1 ? "1 problem" : `${Math.max(count, 1)} problems`);
    add(head, "p", "", "Below is the last site without an error.");
    const shut = add(head, "button", "", "Hide");
    shut.type = "button";
    shut.onclick = () => {
      this.#shut = what;
      this.#draw(count);
    };
  }

  #problem({ severity, place, editor, message, excerpt, hint }) {
    const article = add(this.#box, "article", severity);
    const title = add(article, "h3");
    if (place) {
      add(title, "a", "place", place).href = editor;
      title.append(" ");
    }
    add(title, "span", "message", `${severity}: ${message}`);
    if (excerpt) {
      add(article, "pre", "", excerpt);
    }
    if (hint) {
      add(article, "p", "hint", hint);
    }
  }
}
