package sitrep.publish;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import sitrep.build.Workers;
import sitrep.target.Target;

/**
 * What was found at a target before anybody had the right to change it.
 *
 * @param stamp the target's, from before it was looked at; empty if it was not
 */
record Glance(Optional<String> stamp, Optional<Found> found) {

  /** Looks, if the target can tell later whether what was seen still holds. */
  static Glance at(Target target, Retry retry, Workers workers, Consumer<String> words)
      throws IOException {
    Optional<String> stamp = retry.call(target::stamp);
    return stamp.isPresent()
        ? new Glance(stamp, Optional.of(Found.at(target, retry, workers, words)))
        : new Glance(stamp, Optional.empty());
  }

  /**
   * What was found, if no publish has changed it since. One that was under way then may have gone
   * on, and tells of that only when it ends.
   */
  Optional<Found> still(Target target, Retry retry) throws IOException {
    boolean quiet = found.isPresent() && !found.get().isOpen();
    return quiet && stamp.equals(retry.call(target::stamp)) ? found : Optional.empty();
  }
}
