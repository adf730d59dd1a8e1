package sitrep.markdown;

import java.util.List;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Citation;
import sitrep.digest.Fragment;
import sitrep.digest.Marking;
import sitrep.digest.Markup;
import sitrep.digest.Reference;
import sitrep.digest.Words;
import sitrep.problem.Outcome;
import sitrep.problem.Place;

/** A body with its problems as text, one fragment a line, for people to compare. */
final class Dump {

  private final StringBuilder out = new StringBuilder();

  private Dump() {}

  static String of(Outcome<Body> outcome) {
    Dump dump = new Dump();
    outcome.value().blocks().forEach(block -> dump.block(block, ""));
    outcome.problems().stream()
        .sorted()
        .forEach(p -> dump.line("", "! " + at(p.place()) + " " + p.kind() + " " + p.message()));
    return dump.out.toString();
  }

  private void block(Block block, String indent) {
    StringBuilder head = new StringBuilder(block.kind() + " " + at(block.place()));
    head.append(block.level() > 0 ? " level " + block.level() : "");
    head.append(block.label().isEmpty() ? "" : " " + quoted(block.label()));
    head.append(block.marking() == Marking.CLEAR ? "" : " " + block.marking().label());
    line(indent, head.toString());
    block.fragments().forEach(fragment -> fragment(fragment, indent + "  "));
  }

  private void fragment(Fragment fragment, String indent) {
    if (fragment instanceof Block block) {
      block(block, indent);
    } else if (fragment instanceof Markup markup) {
      line(indent, markup.html().replace("\n", "⏎"));
    } else if (fragment instanceof Words words) {
      line(
          indent,
          quoted(words.text()) + " " + at(words.place()) + (words.linkable() ? "" : " unlinkable"));
    } else if (fragment instanceof Reference r) {
      String label = r.label().isEmpty() ? "" : " " + quoted(r.label());
      line(indent, r.kind() + " " + quoted(r.target()) + label + " " + at(r.place()));
    } else if (fragment instanceof Citation citation) {
      line(indent, "CITATION " + at(citation.place()) + cites(citation.cites()));
    }
  }

  private static String cites(List<Citation.Cite> cites) {
    StringBuilder text = new StringBuilder();
    for (Citation.Cite cite : cites) {
      text.append(" [").append(cite.source());
      cite.credibility().ifPresent(c -> text.append(" ").append(c.number()));
      text.append(cite.locator().isEmpty() ? "" : ", " + quoted(cite.locator()));
      text.append(" ").append(at(cite.place())).append("]");
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\n", "⏎") + "\"";
  }

  private static String at(Place place) {
    return place.line() + ":" + place.column();
  }

  private void line(String indent, String text) {
    out.append(indent).append(text).append('\n');
  }
}
