package sitrep.analysis;

import java.util.Optional;
import sitrep.digest.Item;
import sitrep.digest.PartialDate;
import sitrep.problem.Placed;

/** Something that happened, and the brief or dossier that says so. */
public record TimelineEntry(
    PartialDate date, String what, Optional<Placed<String>> place, Item origin) {}
