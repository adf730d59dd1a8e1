package sitrep.markdown;

import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Citation;
import sitrep.digest.Fragment;
import sitrep.digest.Markup;
import sitrep.digest.Reference;
import sitrep.digest.Words;

/** The HTML of a body by itself: addresses as they were written, names and citations as words. */
public final class PlainHtml {

  private final StringBuilder html = new StringBuilder();

  private PlainHtml() {}

  /** The HTML of all blocks, one after the other. */
  public static String of(Body body) {
    PlainHtml plain = new PlainHtml();
    body.blocks().forEach(plain::add);
    return plain.html.toString();
  }

  private void add(Fragment fragment) {
    if (fragment instanceof Markup markup) {
      html.append(markup.html());
    } else if (fragment instanceof Words words) {
      Markup.appendContent(words.text(), 0, words.text().length(), html);
    } else if (fragment instanceof Block block) {
      block.fragments().forEach(this::add);
    } else if (fragment instanceof Reference reference) {
      add(reference);
    } else if (fragment instanceof Citation citation) {
      citation.cites().forEach(cite -> html.append(Markup.escape("[@" + cite.source() + "]")));
    }
  }

  private void add(Reference reference) {
    switch (reference.kind()) {
      case NAME -> html.append(Markup.escape(reference.label()));
      case FOOTNOTE -> html.append(Markup.escape("[^" + reference.target() + "]"));
      case ADDRESS -> attribute("href", reference.target());
      case IMAGE -> attribute("src", reference.target());
      case ANCHOR -> attribute("id", reference.label());
      case TERM -> html.append(Markup.escape(reference.label()));
      case SELF -> html.append("<a class=\"anchor\" href=\"#\">#</a>");
    }
  }

  private void attribute(String name, String value) {
    html.append(' ').append(name).append("=\"").append(Markup.escape(value)).append('"');
  }
}
