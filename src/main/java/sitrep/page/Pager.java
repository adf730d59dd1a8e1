package sitrep.page;

/** Where a page of a long list stands, with the addresses of its neighbours or null. */
public record Pager(int number, int count, String newer, String older) {}
