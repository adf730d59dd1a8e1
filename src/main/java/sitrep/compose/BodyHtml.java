package sitrep.compose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sitrep.analysis.LinkedBody;
import sitrep.analysis.Mention;
import sitrep.digest.Block;
import sitrep.digest.Brief;
import sitrep.digest.Citation;
import sitrep.digest.Dossier;
import sitrep.digest.Fragment;
import sitrep.digest.Item;
import sitrep.digest.Markup;
import sitrep.digest.Reference;
import sitrep.digest.Source;
import sitrep.digest.Words;
import sitrep.page.Destination;

/**
 * Puts the pieces of one body together, with every name, citation, footnote and address filled in.
 */
final class BodyHtml {

  private final Scope scope;
  private final Item item;
  private final LinkedBody linked;
  private final String ownPage;
  private final Map<Integer, List<Inline.Span>> marks;

  /** Had once, since a body may give others that are equal when it is asked again. */
  private final List<Block> blocks;

  private final Set<Block> judgments;
  private final Map<String, Integer> sourceNumbers;
  private final Map<String, Integer> noteNumbers;
  private final Map<Source, Set<String>> anchorsOf = new IdentityHashMap<>();
  private final Map<String, Integer> citesOf = new HashMap<>();
  private final Map<String, Integer> notesOf = new HashMap<>();
  private final Map<String, String> notes = new HashMap<>();
  private StringBuilder html = new StringBuilder(1 << 12);
  private int words;
  private int mention;
  private int anchor;
  private int paragraphs;
  private boolean judging;

  /**
   * @param ownPage what stands before the {@code #} of an address within the body: nothing on its
   *     own page
   */
  private BodyHtml(Scope scope, Item item, String ownPage) {
    this.scope = scope;
    this.item = item;
    this.blocks = item.body().blocks();
    this.linked = scope.site().analysis().body(item);
    this.sourceNumbers = numbers(linked.cited());
    this.noteNumbers = numbers(linked.footnotes());
    this.ownPage = ownPage;
    this.marks =
        item instanceof Source source && ownPage.isEmpty()
            ? SourceMarks.of(scope, source)
            : Map.of();
    this.judgments = Collections.newSetFromMap(new IdentityHashMap<>());
    if (item instanceof Brief brief && ownPage.isEmpty() && scope.isInOwnLanguage(brief)) {
      judgments.addAll(KeyJudgments.blocks(scope.words(), blocks));
    }
  }

  private static Map<String, Integer> numbers(List<String> counted) {
    Map<String, Integer> numbers = new HashMap<>();
    counted.forEach(one -> numbers.put(one, numbers.size() + 1));
    return numbers;
  }

  /** The body on the item's own page. */
  static String on(Scope scope, Item item) {
    return new BodyHtml(scope, item, "").html();
  }

  /** The body elsewhere, where addresses within it have to name its page. */
  static String elsewhere(Scope scope, Item item) {
    return new BodyHtml(scope, item, scope.href(item)).html();
  }

  private String html() {
    scope.mark(scope.site().highest(item));
    for (Block block : blocks) {
      if (block.kind() == Block.Kind.FOOTNOTE) {
        note(block);
      } else if (item instanceof Brief && ownPage.isEmpty()) {
        numbered(block);
      } else {
        block(block);
      }
    }
    footnotes();
    return html.toString();
  }

  /** Paragraphs of a brief, and entries of its lists, by number; those of a source have theirs. */
  private void numbered(Block block) {
    if (block.kind() == Block.Kind.LIST) {
      for (Fragment fragment : block.fragments()) {
        if (fragment instanceof Block entry) {
          numbered(entry);
        } else {
          fragment(fragment);
        }
      }
      return;
    }
    int start = html.length();
    judging = judgments.contains(block);
    block(block);
    judging = false;
    for (String tag : new String[] {"<p", "<li"}) {
      if (html.indexOf(tag + ">", start) == start) {
        paragraphs++;
        html.insert(start + tag.length(), " id=\"_p" + paragraphs + "\"");
      }
    }
  }

  private void block(Block block) {
    block.fragments().forEach(this::fragment);
  }

  private void fragment(Fragment fragment) {
    if (fragment instanceof Markup markup) {
      html.append(markup.html());
    } else if (fragment instanceof Words plain) {
      words(plain);
    } else if (fragment instanceof Block block) {
      block(block);
    } else if (fragment instanceof Citation citation) {
      citation(citation);
    } else if (fragment instanceof Reference reference) {
      reference(reference);
    }
  }

  private void words(Words plain) {
    List<Inline.Span> spans = new ArrayList<>(marks.getOrDefault(words, List.of()));
    for (;
        mention < linked.mentions().size() && linked.mentions().get(mention).words() == words;
        mention++) {
      Mention m = linked.mentions().get(mention);
      if (m.linked()) {
        spans.add(new Inline.Span(m.start(), m.end(), entity(m.dossier()), "</a>", true));
      }
    }
    if (judging && plain.linkable()) {
      spans.addAll(scope.site().likelihoods().in(plain.text()));
    }
    Inline.append(plain.text(), spans, html);
    words++;
  }

  private String entity(Dossier dossier) {
    String href = Markup.escape(scope.href(dossier));
    return "<a class=\"entity entity-" + dossier.kind().word() + "\" href=\"" + href + "\">";
  }

  private void reference(Reference reference) {
    switch (reference.kind()) {
      case NAME -> name(reference);
      case FOOTNOTE -> footnote(reference);
      case ADDRESS -> address(reference);
      case IMAGE -> image(reference);
      case TERM ->
          html.append(Markup.escape(scope.words().find(reference.target(), reference.label())));
      case ANCHOR -> {
        if (ownPage.isEmpty()) {
          attribute("id", linked.anchors().get(anchor++));
        }
      }
      case SELF -> {
        if (ownPage.isEmpty()) {
          self(linked.anchors().get(anchor - 1));
        }
      }
    }
  }

  private void self(String id) {
    html.append("<a class=\"anchor\"");
    attribute("href", "#" + id);
    attribute("aria-label", scope.words().say("text.section"));
    html.append(">#</a>");
  }

  private void name(Reference reference) {
    Optional<Item> target = scope.site().analysis().names().find(reference.target());
    String label = target.map(item -> label(reference, item)).orElse(reference.label());
    if (target.isEmpty()) {
      html.append(Markup.escape(label));
    } else if (target.get() instanceof Dossier dossier) {
      html.append(entity(dossier)).append(Markup.escape(label)).append("</a>");
    } else {
      html.append("<a href=\"").append(Markup.escape(scope.href(target.get()))).append("\">");
      html.append(Markup.escape(label)).append("</a>");
    }
  }

  /**
   * A reader has no use for an id: one that is written without other words stands for the title.
   */
  private static String label(Reference reference, Item item) {
    boolean bareId =
        reference.label().equals(reference.target()) && item.id().equals(reference.target());
    return bareId ? item.title() : reference.label();
  }

  private void address(Reference reference) {
    Optional<Destination> destination =
        scope.site().destinations().resolve(item, reference.target());
    if (destination.isEmpty()) {
      return;
    }
    Destination d = destination.get();
    boolean within =
        !d.isExternal()
            && d.path().equals(sitrep.page.PagePath.of(item))
            && !d.fragment().isEmpty();
    String href = within ? ownPage + "#" + d.fragment() : d.href(scope.hrefs());
    html.append(" href=\"").append(Markup.escape(href)).append('"');
    if (d.isExternal() && d.url().startsWith("http")) {
      html.append(" rel=\"external\"");
    }
  }

  private void image(Reference reference) {
    Figures.inText(scope, item, reference.target())
        .ifPresent(
            figure -> {
              attribute("src", figure.src());
              attribute("srcset", figure.srcset());
              attribute("sizes", figure.sizes());
              attribute("width", figure.width());
              attribute("height", figure.height());
            });
    html.append(" loading=\"lazy\" decoding=\"async\"");
  }

  private void attribute(String name, Object value) {
    if (value != null) {
      html.append(' ').append(name).append("=\"");
      html.append(Markup.escape(value.toString())).append('"');
    }
  }

  /**
   * A brief numbers its sources, for the list below it; elsewhere a citation leads straight to the
   * source.
   */
  private void citation(Citation citation) {
    html.append("<span class=\"cite\">[");
    String separator = "";
    for (Citation.Cite cite : citation.cites()) {
      html.append(separator);
      if (item instanceof Brief) {
        numbered(cite);
      } else {
        named(cite);
      }
      locator(cite);
      separator = "; ";
    }
    html.append("]</span>");
  }

  private void numbered(Citation.Cite cite) {
    int number = sourceNumbers.getOrDefault(cite.source(), 0);
    int use = citesOf.merge(cite.source(), 1, Integer::sum);
    html.append("<a href=\"")
        .append(Markup.escape(ownPage))
        .append("#source-")
        .append(number)
        .append('"');
    if (ownPage.isEmpty()) {
      html.append(" id=\"cite-").append(number).append('-').append(use).append('"');
    }
    html.append('>').append(number).append("</a>");
  }

  private void named(Citation.Cite cite) {
    Optional<Source> source = scope.site().analysis().source(cite.source());
    if (source.isPresent()) {
      html.append("<a href=\"").append(Markup.escape(scope.href(source.get()))).append("\">");
      html.append(Markup.escape(source.get().title())).append("</a>");
    } else {
      html.append(
          Markup.escape(
              scope
                  .site()
                  .digest()
                  .descriptors()
                  .getOrDefault(cite.source(), scope.words().say("text.withheld"))));
    }
  }

  private void locator(Citation.Cite cite) {
    cite.credibility()
        .ifPresent(
            c ->
                html.append(
                    Markup.escape(
                        scope
                            .words()
                            .say("text.credibility", c.number(), scope.words().grade(c)))));
    if (cite.locator().isEmpty()) {
      return;
    }
    Optional<String> paragraph = cite.paragraph();
    Optional<Source> source = scope.site().analysis().source(cite.source());
    html.append(", ");
    if (source.isPresent()
        && paragraph.isPresent()
        && hasAnchor(source.get(), "p" + paragraph.get())) {
      html.append("<a href=\"")
          .append(Markup.escape(scope.href(source.get())))
          .append("#p")
          .append(paragraph.get());
      html.append("\">").append(Markup.escape(cite.locator())).append("</a>");
    } else {
      html.append(Markup.escape(cite.locator()));
    }
  }

  private boolean hasAnchor(Source source, String id) {
    return anchorsOf
        .computeIfAbsent(source, s -> Set.copyOf(scope.site().analysis().body(s).anchors()))
        .contains(id);
  }

  private void footnote(Reference reference) {
    int number = noteNumbers.getOrDefault(reference.target(), 0);
    if (number == 0) {
      return;
    }
    int use = notesOf.merge(reference.target(), 1, Integer::sum);
    html.append("<sup class=\"footnote-ref\"><a href=\"")
        .append(Markup.escape(ownPage))
        .append("#fn-")
        .append(number);
    if (ownPage.isEmpty()) {
      html.append("\" id=\"fnref-").append(number).append(use == 1 ? "" : "-" + use);
    }
    html.append("\">").append(number).append("</a></sup>");
  }

  /**
   * Notes are read where they stand, so that words are counted alike, and written where they
   * belong.
   */
  private void note(Block block) {
    StringBuilder outer = html;
    html = new StringBuilder();
    block(block);
    notes.put(block.label(), html.toString());
    html = outer;
  }

  private void footnotes() {
    List<String> labels = linked.footnotes();
    if (labels.isEmpty()) {
      return;
    }
    html.append("<section class=\"footnotes\" aria-label=\"")
        .append(Markup.escape(scope.words().say("text.footnotes")))
        .append("\">\n<ol>\n");
    for (int number = 1; number <= labels.size(); number++) {
      html.append(ownPage.isEmpty() ? "<li id=\"fn-" + number + "\">" : "<li>");
      html.append(notes.getOrDefault(labels.get(number - 1), ""));
      if (ownPage.isEmpty()) {
        html.append("<a class=\"back\" href=\"#fnref-")
            .append(number)
            .append("\" aria-label=\"")
            .append(Markup.escape(scope.words().say("text.back")))
            .append("\">↩</a>");
      }
      html.append("</li>\n");
    }
    html.append("</ol>\n</section>\n");
  }
}
