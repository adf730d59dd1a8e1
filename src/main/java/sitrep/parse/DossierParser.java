package sitrep.parse;

import java.util.Optional;
import sitrep.digest.Body;
import sitrep.digest.Dossier;
import sitrep.digest.Dossier.Kind;
import sitrep.digest.PartialDate;
import sitrep.input.InputFile;
import sitrep.problem.Placed;
import sitrep.yaml.Fields;

/** Reads the front matter of a dossier. */
final class DossierParser {

  private final Values values;

  DossierParser(Values values) {
    this.values = values;
  }

  /** Where the kind is not given, the folder may tell it: {@code dossiers/people/}. */
  Optional<Dossier> parse(InputFile file, Fields fields, Body body) {
    Optional<String> name = fields.required("name");
    Optional<Kind> kind =
        fields.value(
            "kind", "kind", "Write person, organisation, place, event or thing.", Kind::parse);
    Optional<PartialDate> born = values.partialDate(fields, "born");
    Optional<PartialDate> founded = values.partialDate(fields, "founded");
    Optional<PartialDate> died = values.partialDate(fields, "died");
    Optional<PartialDate> dissolved = values.partialDate(fields, "dissolved");
    Dossier dossier =
        new Dossier(
            ItemParser.id(file),
            kind.orElseGet(() -> kindByFolder(file.name())),
            new Placed<>(name.orElse(file.baseName()), fields.place("name")),
            fields.texts("aliases"),
            values.plain(fields, "never-link"),
            fields.text("summary").orElse(""),
            fields.text("role"),
            values.placed(fields, "part-of"),
            born.or(() -> founded),
            died.or(() -> dissolved),
            values.location(fields, "location"),
            values.country(fields, "country"),
            values.marking(fields),
            values.placed(fields, "image"),
            values.links(fields, "links"),
            fields.texts("former-addresses"),
            body,
            ItemParser.start(file));
    return Optional.of(dossier);
  }

  private static Kind kindByFolder(String file) {
    for (Kind kind : Kind.values()) {
      if (file.contains("/" + kind.folder() + "/")) {
        return kind;
      }
    }
    return Kind.THING;
  }
}
