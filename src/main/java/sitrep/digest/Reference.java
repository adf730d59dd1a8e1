package sitrep.digest;

import java.util.Objects;
import sitrep.problem.Place;

/**
 * Something that can be filled in only when all pages are known.
 *
 * @param target the name, label or address that the author wrote
 * @param label the words to show for it, where the kind shows any
 */
public record Reference(Kind kind, String target, String label, Place place) implements Fragment {

  /** What a reference is filled in with. */
  public enum Kind {
    /** {@code [[target|label]]}: a whole link. */
    NAME,
    /** {@code [^target]}: the number of a footnote, as a link. */
    FOOTNOTE,
    /** An attribute {@code href="…"}. */
    ADDRESS,
    /** The attributes {@code src="…" width="…" height="…"}. */
    IMAGE,
    /**
     * An attribute {@code id="…"}, made of the label and unlike all others of the item's own page;
     * elsewhere nothing.
     */
    ANCHOR,
    /** A whole link to the anchor before it, on the item's own page; elsewhere nothing. */
    SELF,
    /** The site's own word of this key, or the label where it has none. */
    TERM,
    /**
     * An asset that HTML of an author names, which fills nothing in: no fragment, but a pointer.
     */
    NAMED_ASSET;

    /** Whether it is about something beyond the text that it stands in. */
    boolean leadsOut() {
      return this == NAME || this == ADDRESS || this == IMAGE || this == NAMED_ASSET;
    }
  }

  public Reference {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(target);
    Objects.requireNonNull(label);
    Objects.requireNonNull(place);
  }
}
