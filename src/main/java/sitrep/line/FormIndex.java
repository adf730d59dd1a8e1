package sitrep.line;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Finds the few forms that a line may have. What a form needs is looked up by the characters that
 * the line must begin with or, where that is open, by the rarest pair of characters that it must
 * hold, so that a line which lacks them costs nothing.
 */
final class FormIndex {

  /** Ordinary prose: what it holds tells little about a line. */
  private static final String PROSE =
      "On Tuesday the ministers and their advisers who had come from nine other countries were"
          + " still in the old town hall, where they would have to say before the end of this week"
          + " what was to be done about it all, and for how long. Most of them said that nothing"
          + " new had been asked of those people by any government in the last year or two, that"
          + " they are in no hurry, and that there is some more time than is often thought. More"
          + " than one hundred of us could not even find a seat, as it is so small a place; but"
          + " others did, and with good reason, since we were late. The party decided against"
          + " action to support the capital's economic plan, because its chief feared that ships,"
          + " parts and metals would again become scarce; he agreed to step back if the matter can"
          + " be settled.";

  private static final Pairs ORDINARY = Pairs.of(PROSE, 0, PROSE.length());

  private final Map<String, List<Entry>> byBeginning = new HashMap<>();
  private final List<List<Entry>> byBit =
      Stream.<List<Entry>>generate(ArrayList::new).limit(Pairs.BITS).toList();
  private final Pairs watched = new Pairs();

  FormIndex(List<LineForm> forms) {
    int[] frequency = new int[Pairs.BITS];
    for (LineForm form : forms) {
      form.needs().forEach(need -> need.pairs().all().forEach(bit -> frequency[bit]++));
    }
    ORDINARY.all().forEach(bit -> frequency[bit] += Short.MAX_VALUE);
    for (int number = 0; number < forms.size(); number++) {
      for (Need need : forms.get(number).needs()) {
        add(new Entry(number, need), frequency);
      }
    }
  }

  private void add(Entry entry, int[] frequency) {
    OptionalInt rarest =
        entry.need.pairs().all().reduce((a, b) -> frequency[b] < frequency[a] ? b : a);
    if (entry.need.beginning().isEmpty() && rarest.isPresent()) {
      byBit.get(rarest.getAsInt()).add(entry);
      watched.add(rarest.getAsInt());
    } else {
      byBeginning.computeIfAbsent(entry.need.beginning(), b -> new ArrayList<>()).add(entry);
    }
  }

  /** The numbers of the forms that a line may have, by what the part that forms look at holds. */
  BitSet of(String line, Pairs pairs) {
    BitSet numbers = new BitSet();
    int last = line.isEmpty() ? Need.ANY : Pairs.fold(line.charAt(line.length() - 1));
    String beginning = Pairs.fold(line, Math.min(line.length(), Need.LONGEST));
    for (int end = 0; end <= beginning.length(); end++) {
      mark(byBeginning.getOrDefault(beginning.substring(0, end), List.of()), last, pairs, numbers);
    }
    for (int bit = watched.nextShared(pairs, 0);
        bit >= 0;
        bit = watched.nextShared(pairs, bit + 1)) {
      mark(byBit.get(bit), last, pairs, numbers);
    }
    return numbers;
  }

  private static void mark(List<Entry> entries, int last, Pairs pairs, BitSet numbers) {
    for (Entry entry : entries) {
      if (entry.need.mayBeMet(last, pairs)) {
        numbers.set(entry.number);
      }
    }
  }

  private record Entry(int number, Need need) {}
}
