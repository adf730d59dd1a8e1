package sitrep.page;

/** A date as readers and as programs see it. */
public record Day(String text, String iso) {}
