package sitrep.problem;

import static sitrep.problem.Severity.ERROR;
import static sitrep.problem.Severity.NOTE;
import static sitrep.problem.Severity.WARNING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Every fault that Sitrep can find in a digest, with its words. Message and hint are filled from
 * the same details, in the order of the message; a hint may point back at them ({@code %1$s}).
 */
public enum ProblemKind {
  // Files
  BAD_UTF8(ERROR, "this is not UTF-8: byte 0x%s", "Save the file as UTF-8."),
  NO_TEXT(
      ERROR,
      "this is no text, but a document of some program, or text in an encoding that is not said",
      "Open it in its program and copy its text into this file, or save it there as plain text in"
          + " UTF-8."),
  EMPTY_SOURCE(WARNING, "the file is empty", "Paste the source's text into it, or remove it."),
  DOUBTFUL_ENCODING(
      WARNING,
      "the file is not in UTF-8; read as Windows-1252, it says \"%s\" here",
      "If that is not what the source says, save the file as UTF-8 from what can read it."),
  NAMELESS_PROTECTION(
      WARNING,
      "nothing says who this protected source is, so its name is looked for nowhere",
      "Give it the key author or names, with names by which it may be known; no site tells them."),
  BAD_PATH(
      ERROR,
      "the file's path is not valid Unicode or holds a control character",
      "Rename the file."),
  UNKNOWN_FILE(WARNING, "no part of a digest is read from here", "%s"),
  LINK_OUTSIDE(
      ERROR,
      "this is a link to a place outside of the digest",
      "Put the file itself here: what a digest publishes lies in its own folder."),
  NO_FILE(
      ERROR,
      "this is no file that can be read: a device, a pipe, or a link that leads nowhere",
      "Remove it, or put a file in its place."),
  TURNED_TEXT(
      WARNING,
      "a hidden character, U+%s, turns the direction of what follows",
      "Remove it; text of languages that run from right to left needs none."),
  RESERVED_NAME(
      WARNING,
      "the address %s is a name that Windows keeps for a device, so the site can't be copied there",
      "Give the file, or its slug, another name."),
  TOO_LARGE(ERROR, "the file is larger than %s", "Split it."),
  TOO_DEEP(
      ERROR,
      "the text is nested too deeply to be read",
      "Look for a long run of brackets, quotation signs or list signs."),
  TOO_TANGLED(
      ERROR,
      "too much stands here in one paragraph or table, or in one another, to be read in good time:"
          + " brackets, links, tags, backticks, emphasis, lists, admonitions or quotations",
      "%s"),
  NO_SITE(
      ERROR,
      "there is no content/site.yaml",
      "Name the digest's folder with -C DIR, or start one with: sitrep new DIR"),

  // YAML
  BAD_YAML(ERROR, "this is not YAML: %s", "%2$s"),
  UNCLOSED_FRONT_MATTER(
      ERROR, "the front matter is not closed", "Put a line --- after its last key."),
  NOT_A_MAP(
      ERROR,
      "%s must be a map of keys and values",
      "Write each setting on a line of its own, as key: value."),
  UNKNOWN_KEY(ERROR, "unknown key \"%s\" in %s", "%3$s"),
  LIST_IN_TEXT(
      WARNING, "\"%s\" is one text, not a list", "Write %2$s: [%1$s], or [\"%1$s\"] if it is one."),
  DOUBLE_KEY(ERROR, "the key \"%s\" stands here twice", "Remove one of the two."),
  MISSING_KEY(ERROR, "%s needs a %s", "Add the key: %2$s: …"),
  EMPTY_VALUE(ERROR, "\"%s\" is empty", "Write its value, as %1$s: …, or take the key out."),
  WRONG_TYPE(ERROR, "\"%s\" must be %s, but is %s", "%4$s"),
  BAD_VALUE(ERROR, "\"%2$s\" is no %1$s", "%3$s"),
  BAD_DATE(
      ERROR,
      "\"%s\" is no date",
      "Write a day of the calendar as 2023-07-19, or a time as 2023-07-19T14:00+02:00."),
  BAD_PARTIAL_DATE(
      ERROR, "\"%s\" is no date", "Write as much as is known: 2023, 2023-07 or 2023-07-19."),
  BAD_MARKING(ERROR, "\"%s\" is no marking", "%2$s"),
  OLD_MARKING(WARNING, "TLP:WHITE is of TLP 1.0; it is read as TLP:CLEAR", "Write TLP:CLEAR."),
  UNMARKED(
      ERROR,
      "the file is not marked, and site.yaml does not say how such files are",
      "Add the key marking: TLP:CLEAR, or whichever it is, or put default-marking: TLP:CLEAR into"
          + " content/site.yaml."),
  NO_DEFAULT_MARKING(
      ERROR,
      "a part of this is marked, but site.yaml does not say how files are that carry no marking",
      "Put default-marking: TLP:CLEAR, or whichever it is, into content/site.yaml."),
  PART_ABOVE_WHOLE(
      ERROR,
      "this is marked %s, but the whole that it is part of only %s",
      "Raise the marking of the whole, or take it out: what is not marked is as high as its"
          + " highest part."),
  TEXT_ABOVE_FILE(
      ERROR,
      "the text bears %s, but its file is only %s",
      "Mark the file %1$s; or, if the line marks nothing, say what it is: lines: {%3$s: body}"),
  QUOTED_ABOVE(
      ERROR,
      "these words are those of a source marked %s, but stand here under %s: \"%s\"",
      "Mark the block as high as the source, or say it in words of your own."),
  PROTECTED_NAME(
      ERROR,
      "\"%s\" is, or nearly is, the name of a protected source",
      "Write what the source's descriptor says, or say it otherwise."),
  IMAGE_ABOVE(
      ERROR,
      "the image %s is marked %s, but the page that shows it only %s",
      "Mark the page or the block as high as the image, or take the image out."),
  UNPUBLISHED_ASSET(
      ERROR,
      "%s is named here, but the site does not have it: HTML, templates and styles publish no"
          + " asset",
      "Show or link to it in Markdown, in what everybody may see who sees this, or take its name"
          + " out."),
  LEAK(
      ERROR,
      "what %s may not see stands in %s of their site: \"%s\"",
      "Publish nothing. If the words are no secret, lower their marking; if the site was just"
          + " built, report this as a fault of Sitrep."),
  INTERFERENCE(
      ERROR,
      "this file of the site for %s differs from what it would be without all that they may not"
          + " see: %s",
      "Publish nothing that was not just built; if it was, report this as a fault of Sitrep."),
  UNPROVEN(
      ERROR,
      "without what %s may not see, this would be wrong: %s",
      "Take out what refers to it there, or mark that as high."),
  LOST_PORTION(
      ERROR,
      "a portion marking must stand at the beginning of a block, or in braces behind a heading, as"
          + " (TLP:AMBER) or {TLP:AMBER}",
      "%s"),
  LONE_PORTION(
      ERROR,
      "the marking %s stands alone, and marks nothing",
      "Put it before the first word of the block that it is for; a section is marked behind its"
          + " heading, as {%1$s}."),
  SHORT_PORTION(ERROR, "the marking %s above this ends before it, so this is not marked", "%2$s"),
  UNCLOSED_FENCE(
      WARNING,
      "this fence is not closed where its code ends, so what stands below it is code as well",
      "Close it with a line %s, or remove it."),
  SWALLOWED_PORTION(
      ERROR,
      "this marking counts as code, since the fence in line %s is not closed",
      "Close the fence with a line %2$s where its code ends."),
  NOTE_IN_SECTION(
      ERROR,
      "the footnote [^%s] stands in a section that is marked %s, which does not hold for it, since"
          + " this text refers to it from outside",
      "Move the footnote out of the section, or refer to it within the section only."),
  PORTION_IN_KEY(ERROR, "\"%s\" holds a portion marking, which has no effect here", "%2$s"),
  UNHEARD_KEY(
      ERROR,
      "this seems to be the key \"%s\", but stands %s, where it has no effect",
      "Put it between the two lines --- that begin the file, without a # before it; or remove it."),
  MISSING_DATE(
      ERROR,
      "the brief has no date",
      "Add the key date: 2023-07-19, or begin the file's name with it."),

  TOO_EARLY(WARNING, "\"%s\" comes too early for a brief of %s", "%3$s"),
  DOUBLE_JUDGMENT(
      ERROR, "the judgment \"%s\" stands in this brief twice", "Give one of the two another id."),

  // Lines of raw text
  NO_LINE(ERROR, "the text has no line %s", "Its last line is %2$s."),
  BLANK_LINE(
      ERROR,
      "line %s holds no text",
      "Count all lines of the file, or write the words of the line instead."),
  NO_SUCH_WORDS(ERROR, "no line of the text is \"%s\", or begins with that", "%2$s"),
  BAD_FORM(
      ERROR,
      "this is no heading of a form, and stands under none",
      "Write [ad, whole] and a reason; below it, indented, the patterns."),
  BAD_PATTERN(
      ERROR,
      "this pattern can't be read: %s",
      "Put a \\ before a sign that stands for itself; look-around and references back are not"
          + " known."),
  EAGER_PATTERN(
      ERROR,
      "this pattern fits a line without a word, and so any line",
      "Name something that the line must hold."),
  NO_FENCE(ERROR, "front matter begins with a line ---, as the first of the file", "Write --- %s."),
  LATE_FRONT_MATTER(
      ERROR,
      "front matter must begin on the first line of the file",
      "Remove what stands above it; if it is part of the text, remove the dashes."),

  // The model
  DOUBLE_ID(
      ERROR,
      "the %s \"%s\" is already defined in %s",
      "Rename one of the two files, or give one of them another name."),
  SAME_ADDRESS(
      ERROR,
      "this wants the address %s, which %s already has",
      "Change one's slug, name or alias."),
  AMBIGUOUS_NAME(
      WARNING,
      "the name \"%s\" belongs to %s as well, so it links to neither",
      "Take it out of one of the two, or name both by a fuller name."),
  UNKNOWN_AUDIENCE(ERROR, "site.yaml names no audience \"%s\"", "%2$s"),
  SAME_OUTPUT(
      ERROR,
      "the site of the audience \"%s\" is written to %s already",
      "Give each audience a folder of its own, such as output: site-%3$s"),
  SECRET(
      ERROR,
      "the key \"%s\" of the target \"%s\" would hold a secret",
      "Take it out. Secrets come from the environment, AWS profiles, ssh-agent or git's credential"
          + " helper; if this one was ever committed, make a new one."),
  ORPHAN_SIDECAR(
      ERROR,
      "there is no raw text %s.txt or .md beside this file",
      "Rename the one after the other."),
  STRAY_SIDECAR(ERROR, "this is the marking of an asset %s, which is not there", "%2$s"),
  DOUBLE_METADATA(
      ERROR,
      "the source has front matter and a file %s beside it",
      "Keep one of the two: move all keys into the other."),

  // Links
  UNKNOWN_LINK(ERROR, "nothing here is called \"%s\"", "%2$s"),
  UNKNOWN_ENTITY(WARNING, "no dossier is called \"%s\"", "%2$s"),
  UNKNOWN_PART_OF(ERROR, "no dossier is called \"%s\"", "%2$s"),
  UNKNOWN_SOURCE(ERROR, "there is no source \"%s\"", "%2$s"),
  BAD_CITATION(
      ERROR, "\"%s\" is no citation", "Write [@id], [@id, para. 4], [@id 2] or [@id; @other]."),
  DEAD_LINK(ERROR, "no page has the address %s", "%2$s"),
  DEAD_FRAGMENT(ERROR, "the page %s has no part #%s", "%3$s"),
  BAD_SCHEME(
      ERROR,
      "an address may not begin with \"%s:\"",
      "Write an http, https or mailto address, or one of this site."),
  MISSING_IMAGE(ERROR, "there is no image %s", "%2$s"),
  FOREIGN_IMAGE(
      ERROR,
      "the image lies on another host: %s",
      "Put it into content/assets/, so that reading the page calls no other host."),
  BAD_IMAGE(
      ERROR, "this is no readable image: %s", "Save it again as PNG, JPEG, GIF, WebP or SVG."),
  BAD_PDF(
      ERROR,
      "this PDF can't be published: %s",
      "Save or print it to a PDF again, without its properties."),
  UNCLEANED_ASSET(
      ERROR,
      "this is %s, and may tell who made it, where and when: only images and PDFs are cleaned",
      "Take that out of it yourself, and say so in the first line of %2$s, behind the marking: #"
          + " sitrep-ignore uncleaned-asset: how. Or publish it as an image, a PDF or plain text."),
  MISSING_FOOTNOTE(ERROR, "there is no footnote [^%s]", "Add a line: [^%1$s]: …"),
  DOUBLE_FOOTNOTE(
      WARNING,
      "there is another footnote [^%s], and readers see one of the two",
      "Give one of them another name, and refer to it."),
  UNUSED_FOOTNOTE(WARNING, "nothing refers to the footnote [^%s]", "Refer to it, or remove it."),
  UNUSED_EDITION(
      WARNING,
      "no brief is of the edition \"%s\"",
      "Its id must be one such as %2$s. If its briefs are withheld or not yet out, it waits for"
          + " them."),
  LOST_PARAGRAPH(
      WARNING,
      "the source \"%s\" has no paragraph %s",
      "Its last one is %3$s; count them on the source's page."),
  RECURRING_PARAGRAPH(
      WARNING,
      "paragraph %2$s of the source \"%1$s\" stands in other sources too, and was set aside",
      "Cite another one, or make it part of the text: under the source's key lines, call it body."),
  UNUSED_TOPIC(WARNING, "no brief has the topic \"%s\"", "%2$s"),
  NOT_YET_PUBLIC(
      WARNING,
      "\"%s\" is not published, so this is left without a link",
      "Publish it, or take the link out."),
  NO_ALT_TEXT(
      WARNING,
      "the image %s has no words for those who can't see it",
      "Write them between the brackets: ![what it shows](%1$s)."),
  EMPTY_ITEM(WARNING, "this item of a list is empty", "Write something, or remove it."),
  UNNAMED_DOSSIER(
      NOTE, "nothing names \"%s\"", "Name it in a brief, or give it the names that briefs use."),
  UNCITED_SOURCE(
      NOTE, "no brief cites the source \"%s\"", "Cite it as [@%1$s], or leave it for later."),
  DEAD_WEB_LINK(
      WARNING,
      "the link %s leads nowhere: %s",
      "Mend it, or name a copy that somebody archived; of a source, with the key archived."),
  ARCHIVED_WEB_LINK(
      NOTE, "%s leads nowhere any more, but its archived copy does: %s", "Link to the copy."),
  MOVED_WEB_LINK(NOTE, "%s has moved to %s", "Write the new address, if it is meant."),
  BAD_IGNORE(
      WARNING,
      "this silences nothing: %s",
      "Write <!-- sitrep-ignore dead-link: why --> with the name of a rule that can be silenced."),
  CHANGED_ORIGINAL(
      WARNING,
      "the theme's %s has changed since this was made of it",
      "See it with: sitrep new template %1$s --print. Take over what you want, then note: original"
          + " %2$s"),
  BAD_WORDS(
      ERROR,
      "these words of the theme can't be read: %s",
      "Write each as key = words, with {0}, {1} … where the original has them."),
  UNKNOWN_WORDS(WARNING, "the theme has no words called \"%s\"", "%2$s"),
  BAD_TEMPLATE(
      ERROR,
      "this template can't be filled in: %s",
      "See how the theme does it with: sitrep new template %2$s --print; docs/themes.md says what"
          + " there is."),
  UNKNOWN_PART(ERROR, "the theme's %s has no part \"%s\"", "%3$s"),
  RAW_HTML(
      WARNING,
      "this HTML was left out: %s",
      "Write it in Markdown, put it between backticks if it is no HTML, or set raw-html: allow in"
          + " site.yaml.");

  private final Severity severity;
  private final String message;
  private final String hint;

  ProblemKind(Severity severity, String message, String hint) {
    this.severity = severity;
    this.message = message;
    this.hint = hint;
  }

  /**
   * The rules whose severity is the digest's own affair: none that keeps back what is marked is of
   * them.
   */
  private static final Set<ProblemKind> RULES =
      EnumSet.of(
          UNKNOWN_FILE,
          TURNED_TEXT,
          EMPTY_SOURCE,
          DOUBTFUL_ENCODING,
          NAMELESS_PROTECTION,
          RESERVED_NAME,
          LIST_IN_TEXT,
          OLD_MARKING,
          PART_ABOVE_WHOLE,
          AMBIGUOUS_NAME,
          UNKNOWN_LINK,
          UNKNOWN_ENTITY,
          UNKNOWN_PART_OF,
          UNKNOWN_SOURCE,
          DEAD_LINK,
          DEAD_FRAGMENT,
          UNCLEANED_ASSET,
          MISSING_FOOTNOTE,
          DOUBLE_FOOTNOTE,
          UNUSED_FOOTNOTE,
          UNUSED_EDITION,
          LOST_PARAGRAPH,
          RECURRING_PARAGRAPH,
          UNUSED_TOPIC,
          TOO_EARLY,
          NOT_YET_PUBLIC,
          NO_ALT_TEXT,
          EMPTY_ITEM,
          UNNAMED_DOSSIER,
          UNCITED_SOURCE,
          DEAD_WEB_LINK,
          ARCHIVED_WEB_LINK,
          MOVED_WEB_LINK,
          CHANGED_ORIGINAL,
          UNKNOWN_WORDS,
          RAW_HTML);

  /** Whether {@code checks} in site.yaml may say how grave it is, and a comment may silence it. */
  public boolean isRule() {
    return RULES.contains(this);
  }

  /** The kind of this name. */
  public static Optional<ProblemKind> parse(String id) {
    return Arrays.stream(values()).filter(kind -> kind.id().equals(id)).findFirst();
  }

  /** The names of all rules. */
  public static List<String> rules() {
    return RULES.stream().map(ProblemKind::id).toList();
  }

  /** How grave it is, unless the digest says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** The stable name under which machine-readable output knows it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String message(Object... details) {
    return String.format(Locale.ROOT, message, details);
  }

  String hint(Object... details) {
    return String.format(Locale.ROOT, hint, details);
  }
}
