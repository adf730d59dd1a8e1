package sitrep.page;

/** An event in a timeline: when, what, where (or null), and the page that says so. */
public record TimelineView(Day date, String what, Link place, Link origin) {}
