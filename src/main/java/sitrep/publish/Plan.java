package sitrep.publish;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import sitrep.publish.Step.Action;

/**
 * What differs between what a target is to hold and what it holds.
 *
 * @param target its name
 * @param found what was found there
 * @param wanted what is to be there
 * @param steps in the order in which they are done, deletions last
 * @param same the files that stay, as they are there
 * @param others files that no publish of ours put there, and that stay
 * @param conflicts those of them that lie where one of ours belongs
 * @param blocked those of ours in the place of a folder of theirs, or the other way round
 * @param amiss in words, what others changed or a publish left undone though each file has the
 *     right bytes and headers; the next publish puts it right
 */
public record Plan(
    String target,
    Found found,
    Ledger wanted,
    List<Step> steps,
    SortedMap<String, Ledger.Entry> same,
    Set<String> others,
    List<String> conflicts,
    List<String> blocked,
    List<String> amiss) {

  public Plan {
    steps = List.copyOf(steps);
    same = Collections.unmodifiableSortedMap(new TreeMap<>(same));
    others = new TreeSet<>(others);
    conflicts = List.copyOf(conflicts);
    blocked = List.copyOf(blocked);
    amiss = List.copyOf(amiss);
  }

  /** Whether the target holds just this, and nothing else. */
  public boolean isDone() {
    return steps.isEmpty() && others.isEmpty() && amiss.isEmpty();
  }

  /** How many steps are of this kind. */
  public long count(Action action) {
    return steps.stream().filter(step -> step.action() == action).count();
  }

  /** How many bytes have to be moved. */
  public long bytes() {
    return steps.stream().mapToLong(Step::bytes).sum();
  }

  /** The plan as JSON, a line for each step. The same plan is the same text. */
  public String text() {
    StringWriter text = new StringWriter();
    text.append("{\"plan\": 1,\n");
    Map<String, String> head = new TreeMap<>();
    head.put("target", target);
    head.put("found", foundPrint());
    head.put("wanted", wanted.fingerprint());
    head.forEach(
        (key, value) ->
            text.append(json(j -> j.writeString(key)))
                .append(": ")
                .append(json(j -> j.writeString(value)))
                .append(",\n"));
    text.append("\"steps\": [");
    String comma = "\n";
    for (Step step : steps) {
      text.append(comma).append(json(j -> write(j, step)));
      comma = ",\n";
    }
    return text.append("\n]}\n").toString();
  }

  private String foundPrint() {
    return found.fingerprint(wanted.entries().keySet());
  }

  /** The fields of a step. */
  public static void fields(JsonGenerator json, Step step) throws IOException {
    json.writeStringField("action", step.action().word());
    json.writeStringField("file", step.file());
    json.writeNumberField("bytes", step.bytes());
    json.writeStringField("why", step.why());
    if (step.upload().isPresent()) {
      json.writeStringField("sha256", step.upload().get().sha256());
    }
  }

  private static void write(JsonGenerator json, Step step) throws IOException {
    json.writeStartObject();
    fields(json, step);
    json.writeEndObject();
  }

  private interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  private static String json(Writing writing) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /** Refuses a plan that was written down unless it is this one. */
  void refuseOther(String written) {
    if (!written.equals(text())) {
      boolean moved = !written.contains("\"found\": \"" + foundPrint() + "\"");
      boolean rebuilt = !written.contains("\"wanted\": \"" + wanted.fingerprint() + "\"");
      throw new Refusal(
          (moved
                  ? "the target has moved since the plan was made"
                  : rebuilt
                      ? "the site, or what the target is to tell of it, has changed since the plan"
                          + " was made"
                      : "this is no plan for the target " + target)
              + "; nothing was done. Make a new plan.");
    }
  }
}
