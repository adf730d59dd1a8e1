package sitrep.hash;

import java.io.IOException;

/** A file that was changed while the site was built, so that what it held can't be had again. */
public final class ChangedFile extends IOException {

  private static final long serialVersionUID = 1;

  public ChangedFile(String name) {
    super(name + " was changed while the site was built");
  }
}
