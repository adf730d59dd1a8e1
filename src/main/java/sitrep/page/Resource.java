package sitrep.page;

/** A style sheet or script that a page loads: where it lies, and the hash that it must have. */
public record Resource(String href, String integrity) {}
