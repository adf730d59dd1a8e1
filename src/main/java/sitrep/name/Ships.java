package sitrep.name;

import java.util.Set;

/**
 * Names of ships, known by the letters before them: "HMS Queen Ann", "MV Odrin Star". A ship is no
 * person, whoever it is called after, and neither a place nor a body.
 */
final class Ships {

  private static final Set<String> PREFIXES =
      Set.of(
          "HMS", "HMCS", "HMAS", "HMNZS", "USS", "USNS", "USCGC", "RFA", "RMS", "MV", "MT", "ORP",
          "HNoMS", "HDMS", "HSwMS", "TCG");

  private Ships() {}

  /** Whether such letters stand before a run, or begin it. */
  static boolean is(Run run) {
    boolean begins = run.size() > 1 && PREFIXES.contains(run.first().text());
    boolean strokes = run.first().is("V") && run.before().is("/");
    return begins || strokes || PREFIXES.contains(run.before().text());
  }
}
