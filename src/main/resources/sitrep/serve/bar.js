/* Tells the editor what the reader does not need to know of the page. */
import { add, shadow } from "./overlay.js";

export class Bar {
  #bar = add(shadow("sitrep-bar"), "aside", "bar");
  #live = add(this.#bar, "span", "live", "●");
  #page = add(this.#bar, "span", "page");
  #inputs = add(this.#bar, "details", "inputs");
  #audience = add(this.#bar, "select", "audience");
  #changed = add(this.#bar, "a", "changed");
  #took = add(this.#bar, "span", "took");

  constructor() {
    this.#bar.setAttribute("aria-label", "Preview");
    this.#inputs.hidden = true;
    this.#audience.title = "The audience for whom this is";
    this.#audience.setAttribute("aria-label", "Audience");
    this.#audience.onchange = () =>
      fetch("/.sitrep/audience?name=" + encodeURIComponent(this.#audience.value), { method: "POST" });
    this.connected(false);
  }

  connected(yes) {
    this.#live.classList.toggle("away", !yes);
    this.#live.title = yes ? "Live" : "The preview's server is away";
  }

  state(state) {
    this.#audience.replaceChildren();
    state.audiences.forEach((name) => {
      const option = add(this.#audience, "option", "", name);
      option.selected = name === state.audience;
    });
    this.#changed.hidden = !state.page;
    if (state.page) {
      this.#changed.href = state.page;
      this.#changed.textContent = "Last changed: " + state.file;
    }
    const warnings = state.broken ? "" : state.count === 1 ? " · 1 warning" : state.count > 1 ? ` · ${state.count} warnings` : "";
    this.#took.textContent = `${state.millis} ms${warnings}`;
    this.#took.title = ["How long the last reading took", ...state.problems.map((problem) => `${problem.place}: ${problem.message}`)].join("\n");
  }

  /** Fetches what there is to tell of a page. */
  async facts(address) {
    const response = await fetch("/.sitrep/page?address=" + encodeURIComponent(decodeURIComponent(address)));
    const facts = response.ok ? await response.json() : {};
    this.#page.replaceChildren();
    if (facts.marking) {
      add(this.#page, "span", "marking", facts.marking);
    }
    (facts.states ?? []).forEach((words) => add(this.#page, "strong", "state", words));
    if (facts.origin) {
      add(this.#page, "a", "origin", facts.origin).href = facts.editor;
    }
    this.#show(facts.inputs ?? []);
  }

  #show(inputs) {
    const open = this.#inputs.open;
    this.#inputs.replaceChildren();
    this.#inputs.hidden = inputs.length === 0;
    add(this.#inputs, "summary", "", inputs.length === 1 ? "Depends on 1 file" : `Depends on ${inputs.length} files`);
    const list = add(this.#inputs, "ul");
    inputs.forEach(({ name, body, editor }) => {
      const item = add(list, "li");
      add(item, "a", "", name).href = editor;
      item.append(body ? ", all of it" : "");
    });
    this.#inputs.open = open;
  }
}
