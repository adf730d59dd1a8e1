package sitrep.parse;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import sitrep.digest.Marking;
import sitrep.digest.PartialDate;
import sitrep.digest.WebLink;
import sitrep.problem.DidYouMean;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;
import sitrep.yaml.Fields;
import sitrep.yaml.YamlValue;

/** The kinds of values that several kinds of front matter share. */
final class Values {

  private static final Pattern BLANK = Pattern.compile("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)");
  private static final Pattern OFFSET = Pattern.compile(".*(Z|[+-]\\d{2}:?\\d{2})");

  private final ZoneId zone;
  private final Optional<Marking> unmarked;
  private final List<Problem> problems;

  /**
   * @param unmarked the marking of files that have none of their own; empty where each must have
   *     one
   */
  Values(ZoneId zone, Optional<Marking> unmarked, List<Problem> problems) {
    this.zone = zone;
    this.unmarked = unmarked;
    this.problems = problems;
  }

  /** The same, for values of which nobody wants to hear what is wrong with them. */
  Values unheard() {
    return new Values(zone, unmarked, new ArrayList<>());
  }

  /** A day, and the moment at which it (or the time of day that was given) begins. */
  record Moment(LocalDate day, Instant instant) {}

  Optional<Moment> moment(Fields fields, String key) {
    return fields.value(key, ProblemKind.BAD_DATE, this::moment);
  }

  Optional<Moment> moment(String text) {
    String iso = BLANK.matcher(text).replaceFirst("$1T");
    try {
      if (!iso.contains("T")) {
        LocalDate day = LocalDate.parse(iso);
        return Optional.of(new Moment(day, day.atStartOfDay(zone).toInstant()));
      }
      boolean hasOffset = OFFSET.matcher(iso).matches();
      Instant instant =
          hasOffset
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).atZone(zone).toInstant();
      return Optional.of(new Moment(instant.atZone(zone).toLocalDate(), instant));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  Optional<LocalDate> day(Fields fields, String key) {
    return moment(fields, key).map(Moment::day);
  }

  Optional<PartialDate> partialDate(Fields fields, String key) {
    return fields.value(
        key,
        ProblemKind.BAD_PARTIAL_DATE,
        text -> PartialDate.parse(text).or(() -> moment(text).map(m -> PartialDate.of(m.day()))));
  }

  /**
   * The item's marking. One that can't be read forbids the build, so meanwhile it hides nothing of
   * what else is wrong.
   */
  Marking marking(Fields fields) {
    if (fields.isMisspelt("marking")) {
      return Marking.CLEAR;
    }
    if (!fields.keys().contains("marking")) {
      if (unmarked.isEmpty() && fields.isWhole()) {
        problems.add(Problem.of(ProblemKind.UNMARKED, fields.place()));
      }
      return unmarked.orElse(Marking.RED);
    }
    return given(fields, problems).orElse(Marking.CLEAR);
  }

  /** The marking that the key gives; empty where it can't be read, which is a problem. */
  static Optional<Marking> given(Fields fields, List<Problem> problems) {
    Optional<Placed<String>> text =
        fields.weighty("marking").map(t -> new Placed<>(t, fields.place("marking")));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String label = text.get().value();
    Optional<Marking> marking = Marking.parse(label);
    if (label.equals("TLP:WHITE")) {
      problems.add(Problem.of(ProblemKind.OLD_MARKING, text.get().place()));
    } else if (marking.isEmpty()) {
      String known = "Write one of: " + String.join(", ", Marking.labels()) + ".";
      String hint = DidYouMean.hint(label, Marking.labels(), known);
      problems.add(Problem.of(ProblemKind.BAD_MARKING, text.get().place(), label, hint));
    }
    return marking;
  }

  Optional<Placed<String>> placed(Fields fields, String key) {
    return fields.text(key).map(text -> new Placed<>(text, fields.place(key)));
  }

  List<String> plain(Fields fields, String key) {
    return fields.texts(key).stream().map(Placed::value).toList();
  }

  /** An address on another host. */
  Optional<String> webAddress(Fields fields, String key) {
    return fields.value(
        key,
        "web address",
        "Write it in full: https://example.org/page",
        text -> isWebAddress(text) ? Optional.of(text) : Optional.empty());
  }

  private static boolean isWebAddress(String text) {
    try {
      java.net.URI uri = new java.net.URI(text);
      return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
          && uri.getHost() != null;
    } catch (java.net.URISyntaxException e) {
      return false;
    }
  }

  /** Links to other hosts: addresses, or maps of title and url. */
  List<WebLink> links(Fields fields, String key) {
    List<WebLink> links = new ArrayList<>();
    for (YamlValue item : fields.items(key)) {
      if (item instanceof YamlValue.Scalar scalar) {
        link(scalar.text(), hostOf(scalar.text()), scalar, links);
      } else if (item instanceof YamlValue.Mapping map) {
        Fields link = new Fields("a link", map, problems);
        Optional<String> title = link.text("title");
        Optional<String> url = link.required("url");
        link.finish();
        url.ifPresent(u -> link(u, title.orElse(hostOf(u)), item, links));
      } else {
        fields.wrongType(key, "a list of addresses", item, "Write links: [https://example.org/]");
      }
    }
    return links;
  }

  private void link(String url, String title, YamlValue at, List<WebLink> links) {
    if (isWebAddress(url)) {
      links.add(new WebLink(title, url));
    } else {
      String hint = "Write it in full: https://example.org/page";
      problems.add(Problem.of(ProblemKind.BAD_VALUE, at.place(), "web address", url, hint));
    }
  }

  private static String hostOf(String url) {
    return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("[/?#].*", "");
  }

  /** The name of a two-letter country code is not checked against a list: ISO's grows. */
  Optional<String> country(Fields fields, String key) {
    return fields.value(
        key,
        "country",
        "Write the two capital letters of ISO 3166, such as CZ.",
        text -> text.matches("[A-Z]{2}") ? Optional.of(text) : Optional.empty());
  }

  List<Double> location(Fields fields, String key) {
    List<Double> numbers = fields.numbers(key);
    boolean fits =
        numbers.size() == 2 && Math.abs(numbers.get(0)) <= 90 && Math.abs(numbers.get(1)) <= 180;
    if (!numbers.isEmpty() && !fits) {
      String hint = "Write latitude and longitude in degrees, as [50.09, 14.42].";
      problems.add(
          Problem.of(
              ProblemKind.BAD_VALUE, fields.place(key), "location", numbers.toString(), hint));
    }
    return fits ? numbers : List.of();
  }

  static Optional<LocalDate> dayInName(String baseName) {
    try {
      return baseName.length() >= 10
          ? Optional.of(LocalDate.parse(baseName.substring(0, 10)))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
