package sitrep.rawtext;

import java.util.ArrayList;
import java.util.List;
import sitrep.digest.Block;
import sitrep.digest.Body;
import sitrep.digest.Fragment;
import sitrep.digest.LineKind;
import sitrep.digest.Marking;
import sitrep.digest.Markup;
import sitrep.digest.RawLine;
import sitrep.digest.Reference;
import sitrep.digest.Words;
import sitrep.line.Line;
import sitrep.line.Passage;
import sitrep.problem.Place;

/**
 * Makes a body of the passages that a careful editor would leave in. What is set aside for its
 * repetition keeps its number, so that no paragraph's number depends on other sources.
 */
final class RawBody {

  private final String file;
  private int paragraphs;

  private RawBody(String file) {
    this.file = file;
  }

  static Body of(String file, List<Passage> passages) {
    RawBody body = new RawBody(file);
    List<Block> blocks = new ArrayList<>();
    for (Passage passage : passages) {
      if (passage.kind().isShown()) {
        blocks.add(body.block(passage));
      } else if (passage.by() == RawLine.By.REPETITION) {
        body.paragraphs++;
      }
    }
    return new Body(blocks);
  }

  private Block block(Passage passage) {
    return switch (passage.kind()) {
      case BODY -> paragraph(passage);
      case CROSSHEAD -> heading(passage);
      case CAPTION -> marked(Block.Kind.CAPTION, "caption", passage);
      case CREDIT -> marked(Block.Kind.CREDIT, "credit", passage);
      case CORRECTION -> marked(Block.Kind.PARAGRAPH, "correction", passage);
      default -> marked(Block.Kind.OTHER, passage.kind().word(), passage);
    };
  }

  private Block paragraph(Passage passage) {
    Place place = place(passage);
    paragraphs++;
    List<Fragment> fragments =
        List.of(
            new Markup("<p"),
            new Reference(Reference.Kind.ANCHOR, "", "p" + paragraphs, place),
            new Markup(">"),
            new Words(passage.text(), true, place),
            new Markup("</p>\n"));
    return Block.of(Block.Kind.PARAGRAPH, Marking.CLEAR, place, fragments);
  }

  private Block heading(Passage passage) {
    Place place = place(passage);
    List<Fragment> fragments =
        List.of(
            new Markup("<h2"),
            new Reference(Reference.Kind.ANCHOR, "", passage.text(), place),
            new Markup(">"),
            new Words(passage.text(), false, place),
            new Markup("</h2>\n"));
    return new Block(Block.Kind.HEADING, 2, passage.text(), Marking.CLEAR, place, fragments);
  }

  private Block marked(Block.Kind kind, String style, Passage passage) {
    Place place = place(passage);
    List<Fragment> fragments =
        List.of(
            new Markup("<p class=\"" + style + "\">"),
            new Words(passage.text(), passage.kind() != LineKind.CREDIT, place),
            new Markup("</p>\n"));
    return Block.of(kind, Marking.CLEAR, place, fragments);
  }

  private Place place(Passage passage) {
    Line line = passage.paragraph().lines().get(0);
    int indent = line.text().length() - line.text().stripLeading().length();
    return new Place(file, line.number(), indent + 1);
  }
}
