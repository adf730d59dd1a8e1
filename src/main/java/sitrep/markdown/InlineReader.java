package sitrep.markdown;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ast.TextBase;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.digest.Citation;
import sitrep.digest.Fragment;
import sitrep.digest.Markup;
import sitrep.digest.Reference;
import sitrep.digest.Schemes;
import sitrep.digest.Words;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Reads the inline nodes of one block into fragments. Words that stand together, line breaks
 * included, become one fragment.
 */
final class InlineReader {

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final LineIndex lines;
  private final RawHtmlFilter html;
  private final List<Problem> problems;
  private final List<Fragment> fragments = new ArrayList<>();
  private final Document document;
  private final StringBuilder words = new StringBuilder();
  private Place wordsPlace;
  private final boolean namesLink;
  private boolean insideLink;

  /**
   * @param document which has the definitions of references; a link within what was no link after
   *     all may have lost its way up to it
   */
  InlineReader(
      Document document,
      LineIndex lines,
      RawHtml rawHtml,
      boolean linkable,
      List<Problem> problems) {
    this.document = document;
    this.lines = lines;
    this.html = new RawHtmlFilter(rawHtml);
    this.namesLink = linkable;
    this.problems = problems;
  }

  /** The fragments of all children of the block. */
  List<Fragment> read(Node block) {
    children(block);
    flush();
    markup(html.leave(0));
    return fragments;
  }

  private void children(Node parent) {
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      node(child);
    }
  }

  private void node(Node node) {
    if (node instanceof Text) {
      words(node, unescaped(node.getChars()));
    } else if (node instanceof TextBase) {
      children(node);
    } else if (node instanceof SoftLineBreak) {
      words(node, "\n");
    } else if (node instanceof HardLineBreak) {
      markup("<br>\n");
    } else if (node instanceof HtmlEntity) {
      words(node, node.getChars().unescape());
    } else if (node instanceof Emphasis) {
      wrapped(node, "em");
    } else if (node instanceof StrongEmphasis) {
      wrapped(node, "strong");
    } else if (node instanceof Strikethrough) {
      wrapped(node, "del");
    } else if (node instanceof Code code) {
      code(code);
    } else {
      linkOrHtml(node);
    }
  }

  private void linkOrHtml(Node node) {
    if (node instanceof BracketSyntax.NameNode name) {
      name(name);
    } else if (node instanceof BracketSyntax.CitationNode citation) {
      citation(citation);
    } else if (node instanceof Footnote footnote) {
      footnote(footnote);
    } else if (node instanceof Link link) {
      link(link, link.getUrl().unescape(), link.getTitle().unescape());
    } else if (node instanceof LinkRef reference) {
      linkReference(reference);
    } else if (node instanceof Image image) {
      image(image, image.getUrl().unescape(), image.getTitle().unescape());
    } else if (node instanceof ImageRef reference) {
      imageReference(reference);
    } else if (node instanceof AutoLink link) {
      plainLink(node, link.getText().toString(), link.getText().toString());
    } else if (node instanceof MailLink link) {
      plainLink(node, "mailto:" + link.getText(), link.getText().toString());
    } else if (node instanceof HtmlInline) {
      tag(node);
    } else if (node instanceof HtmlInlineComment) {
      if (HtmlMarkings.inComment(node.getChars().toString())) {
        problems.add(StrayMarkings.inBlock(lines.at(node.getStartOffset())));
      }
    } else {
      words(node, node.getChars().unescape());
    }
  }

  /** Flexmark takes long to see that there is nothing to do, and mostly there is not. */
  private String unescaped(BasedSequence source) {
    String text = lines.text(source);
    return text.indexOf('\\') < 0 && text.indexOf('&') < 0 ? text : source.unescape();
  }

  private void words(Node node, String text) {
    if (words.length() == 0) {
      wordsPlace = lines.at(node.getStartOffset());
    }
    words.append(text);
  }

  private void flush() {
    if (words.length() > 0) {
      fragments.add(new Words(words.toString(), namesLink && !insideLink, wordsPlace));
      words.setLength(0);
    }
  }

  private void markup(String text) {
    if (!text.isEmpty()) {
      add(new Markup(text));
    }
  }

  private void add(Fragment fragment) {
    flush();
    fragments.add(fragment);
  }

  private void wrapped(Node node, String tag) {
    markup("<" + tag + ">");
    int outer = html.enter();
    children(node);
    markup(html.leave(outer));
    markup("</" + tag + ">");
  }

  private void code(Code code) {
    markup("<code>");
    String text = code.getText().toString().replace('\n', ' ');
    boolean padded =
        text.length() > 1 && text.startsWith(" ") && text.endsWith(" ") && !text.isBlank();
    add(
        new Words(
            padded ? text.substring(1, text.length() - 1) : text,
            false,
            lines.at(code.getStartOffset())));
    markup("</code>");
  }

  private void name(BracketSyntax.NameNode node) {
    String inner = BLANKS.matcher(node.inner()).replaceAll(" ");
    int bar = inner.indexOf('|');
    String target = (bar < 0 ? inner : inner.substring(0, bar)).strip();
    String label = bar < 0 ? target : inner.substring(bar + 1).strip();
    Place place = lines.at(node.getStartOffset());
    if (!insideLink && !target.isEmpty()) {
      add(new Reference(Reference.Kind.NAME, target, label.isEmpty() ? target : label, place));
    } else {
      words(node, label);
    }
  }

  private void citation(BracketSyntax.CitationNode node) {
    Place place = lines.at(node.getStartOffset());
    List<Citation.Cite> cites =
        CitationSyntax.read(node.inner(), lines.at(node.getStartOffset() + 1), problems);
    if (!cites.isEmpty()) {
      add(new Citation(cites, place));
    }
  }

  private void footnote(Footnote node) {
    Place place = lines.at(node.getStartOffset());
    String label = node.getText().toString().strip();
    if (node.isDefined()) {
      add(new Reference(Reference.Kind.FOOTNOTE, label, "", place));
    } else {
      problems.add(Problem.of(ProblemKind.MISSING_FOOTNOTE, place, label));
    }
  }

  private void link(Node node, String address, String title) {
    Place place = lines.at(node.getStartOffset());
    Optional<String> forbidden = Schemes.forbidden(address);
    forbidden.ifPresent(scheme -> problems.add(Problem.of(ProblemKind.BAD_SCHEME, place, scheme)));
    if (forbidden.isPresent() || insideLink) {
      children(node);
      return;
    }
    markup("<a");
    add(new Reference(Reference.Kind.ADDRESS, address, "", place));
    markup(title.isEmpty() ? ">" : " title=\"" + Markup.escape(title) + "\">");
    insideLink = true;
    int outer = html.enter();
    children(node);
    markup(html.leave(outer));
    flush();
    insideLink = false;
    markup("</a>");
  }

  private void plainLink(Node node, String address, String text) {
    Place place = lines.at(node.getStartOffset());
    Optional<String> forbidden = Schemes.forbidden(address);
    if (forbidden.isPresent()) {
      problems.add(Problem.of(ProblemKind.BAD_SCHEME, place, forbidden.get()));
      return;
    }
    markup("<a");
    add(new Reference(Reference.Kind.ADDRESS, address, "", place));
    markup(">");
    add(new Words(text, false, place));
    markup("</a>");
  }

  private void linkReference(LinkRef node) {
    if (isDefined(node)) {
      var definition = node.getReferenceNode(document);
      link(node, definition.getUrl().unescape(), definition.getTitle().unescape());
      return;
    }
    words(node, "[");
    children(node);
    words(node, "]");
    if (!node.isReferenceTextCombined()) {
      words(
          node,
          node.getReferenceOpeningMarker()
              + node.getReference().toString()
              + node.getReferenceClosingMarker());
    }
  }

  private void image(Node node, String address, String title) {
    Place place = lines.at(node.getStartOffset());
    String alt = altOf(node);
    markup("<img");
    add(new Reference(Reference.Kind.IMAGE, address, alt, place));
    markup(
        " alt=\""
            + Markup.escape(alt)
            + "\""
            + (title.isEmpty() ? ">" : " title=\"" + Markup.escape(title) + "\">"));
  }

  private void imageReference(ImageRef node) {
    if (isDefined(node)) {
      var definition = node.getReferenceNode(document);
      image(node, definition.getUrl().unescape(), definition.getTitle().unescape());
    } else {
      words(node, node.getChars().unescape());
    }
  }

  private boolean isDefined(RefNode node) {
    return node.isDefined() && node.getReferenceNode(document) != null;
  }

  private String altOf(Node node) {
    InlineReader alt =
        new InlineReader(document, lines, RawHtml.SANITISE, false, new ArrayList<>());
    StringBuilder text = new StringBuilder();
    for (Fragment fragment : alt.read(node)) {
      if (fragment instanceof Words w) {
        text.append(w.text());
      }
    }
    return text.toString().replace('\n', ' ');
  }

  private void tag(Node node) {
    String source = node.getChars().toString();
    String kept = html.tag(source);
    markup(kept);
    if (RawHtmlFilter.lost(source, kept)) {
      problems.add(Problem.of(ProblemKind.RAW_HTML, lines.at(node.getStartOffset()), source));
    }
  }
}
