package sitrep.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sitrep.analysis.Analysis;
import sitrep.digest.Brief;
import sitrep.digest.Dossier;
import sitrep.digest.Source;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** What nothing leads to: dossiers that nothing names, sources that no brief cites. */
final class OrphanRule {

  private OrphanRule() {}

  static void check(Analysis analysis, List<Problem> problems) {
    Set<String> cited = new HashSet<>();
    analysis
        .digest()
        .items()
        .forEach(item -> item.body().cites().forEach(cite -> cited.add(cite.source())));
    for (Brief brief : analysis.digest().briefs()) {
      brief.sources().forEach(source -> cited.add(source.value()));
    }
    for (Source source : analysis.digest().sources()) {
      if (!cited.contains(source.id())) {
        problems.add(Problem.of(ProblemKind.UNCITED_SOURCE, source.place(), source.id()));
      }
    }
    for (Dossier dossier : analysis.digest().dossiers()) {
      boolean named =
          !analysis.appearances(dossier).isEmpty() || !analysis.members(dossier).isEmpty();
      if (!named) {
        problems.add(Problem.of(ProblemKind.UNNAMED_DOSSIER, dossier.place(), dossier.title()));
      }
    }
  }
}
