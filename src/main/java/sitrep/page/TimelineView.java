package sitrep.page;

/**
 * An event in a timeline: when, what, where (or null), and the page that says so; null where that
 * is the event's own, which the words then lead to.
 */
public record TimelineView(Day date, Link what, Link place, Link origin) {}
