package sitrep.analysis;

import java.util.Objects;
import sitrep.digest.Dossier;

/**
 * That a body names a dossier.
 *
 * @param count how often
 * @param sentence in which it first does; empty where there is none
 */
public record Naming(Dossier dossier, int count, String sentence) {

  public Naming {
    Objects.requireNonNull(dossier);
    Objects.requireNonNull(sentence);
  }
}
