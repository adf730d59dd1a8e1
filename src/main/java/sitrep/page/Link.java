package sitrep.page;

/** Words that lead somewhere. The address may be null where there is nowhere to go. */
public record Link(String text, String href) {}
