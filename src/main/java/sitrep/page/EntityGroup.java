package sitrep.page;

import java.util.List;

/** Dossiers of one kind. */
public record EntityGroup(String title, List<EntityLink> entities) {}
