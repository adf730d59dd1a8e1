package sitrep.check;

import java.util.List;
import sitrep.analysis.Analysis;
import sitrep.analysis.Names;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Item;
import sitrep.digest.Reference;
import sitrep.problem.Placed;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Every name that an author meant to be known is known. */
final class NameRule {

  private static final String WRITE_ONE = "Start a dossier of it: sitrep new dossier NAME";

  private final Names names;
  private final List<Problem> problems;

  NameRule(Analysis analysis, List<Problem> problems) {
    this.names = analysis.names();
    this.problems = problems;
  }

  void item(Item item) {
    for (Reference r : item.body().references()) {
      if (r.kind() == Reference.Kind.NAME && names.find(r.target()).isEmpty()) {
        unknown(ProblemKind.UNKNOWN_LINK, new Placed<>(r.target(), r.place()));
      }
    }
    if (item instanceof Brief brief) {
      brief.entities().stream()
          .filter(name -> names.dossier(name.value()).isEmpty())
          .forEach(name -> unknown(ProblemKind.UNKNOWN_ENTITY, name));
    } else if (item instanceof Dossier dossier) {
      dossier
          .partOf()
          .filter(name -> names.dossier(name.value()).isEmpty())
          .ifPresent(name -> unknown(ProblemKind.UNKNOWN_PART_OF, name));
    }
  }

  private void unknown(ProblemKind kind, Placed<String> name) {
    problems.add(Problem.of(kind, name.place(), name.value(), names.hint(name.value(), WRITE_ONE)));
  }
}
