package sitrep.target;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a killed publish left is taken over; what somebody holds is not. */
class LeaseTest {

  private final AtomicLong seconds = new AtomicLong();
  private final List<String> words = new ArrayList<>();
  private Optional<String> note = Optional.empty();

  /** A box in memory, whose note another holder may write anew each time it is read. */
  private Lease.Box box(boolean alive) {
    return new Lease.Box() {
      @Override
      public Optional<String> read() {
        note = alive ? Optional.of("other " + seconds) : note;
        return note;
      }

      @Override
      public boolean create(String text) {
        note = Optional.of(text);
        return true;
      }

      @Override
      public boolean replace(String old, String text) {
        note = Optional.of(text);
        return true;
      }

      @Override
      public void erase() {
        note = Optional.empty();
      }
    };
  }

  /** Fifteen seconds go by with each look at it. */
  private final LongSupplier clock = () -> seconds.addAndGet(15) * 1_000_000_000L;

  @ParameterizedTest
  @ValueSource(ints = {60, 300})
  void lockOfAKilledPublishIsTakenOverHoweverLongItsSilence(int silence) throws IOException {
    note = Optional.of("killed 7");
    try (Lease lease = Lease.take(box(false), silence, "there", words::add, clock)) {
      assertTrue(seconds.get() > silence, seconds + " s");
      lease.beat();
      assertTrue(!note.orElseThrow().startsWith("killed"), note.toString());
    }
    assertEquals(Optional.empty(), note);
    assertEquals(List.of("another publish is writing to there; waiting for it"), words);
  }

  @Test
  void lockThatSomebodyGoesOnHoldingIsNotTaken() {
    assertThrows(
        TargetException.class, () -> Lease.take(box(true), 60, "there", words::add, clock));
  }
}
