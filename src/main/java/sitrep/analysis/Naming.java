package sitrep.analysis;

import java.util.Objects;
import sitrep.digest.Dossier;

/**
 * That a body names a dossier.
 *
 * @param sentence in which it first does; empty where there is none
 */
public record Naming(Dossier dossier, String sentence) {

  public Naming {
    Objects.requireNonNull(dossier);
    Objects.requireNonNull(sentence);
  }
}
