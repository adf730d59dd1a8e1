package sitrep.weblink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sitrep.digest.Digest;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Asks whether the links of a digest to other hosts still lead somewhere. */
public final class LinkCheck {

  /** The ledger's file, relative to the digest's folder. */
  public static final String LEDGER = ".sitrep/links.jsonl";

  private final Visitor visitor;
  private final Ledger ledger;
  private final Instant now;

  LinkCheck(Visitor visitor, Ledger ledger, Instant now) {
    this.visitor = visitor;
    this.ledger = ledger;
    this.now = now;
  }

  /**
   * What is wrong with the links of what an audience may see. Each host is asked once a second at
   * most; what was asked lately is not asked again.
   *
   * @param root the digest's folder, where the ledger lies
   * @param progress is told what is asked for
   * @throws IOException if the ledger can't be read or written
   */
  public static List<Problem> of(Digest digest, Path root, Instant now, Consumer<String> progress)
      throws IOException {
    Visitor visitor = new Visitor(Duration.ofSeconds(1), false);
    return new LinkCheck(visitor, Ledger.at(root.resolve(LEDGER)), now).check(digest, progress);
  }

  List<Problem> check(Digest digest, Consumer<String> progress) throws IOException {
    List<WebLinks.Link> links = WebLinks.in(digest);
    Map<String, Visit> visits = new LinkedHashMap<>();
    Set<String> urls = new LinkedHashSet<>();
    links.forEach(link -> urls.add(withoutFragment(link.url())));
    try {
      for (String url : urls) {
        Optional<Visit> known = ledger.find(url, now);
        if (known.isEmpty()) {
          progress.accept("asking " + url);
          ledger.note(visitor.visit(url, now));
        }
        visits.put(url, known.isPresent() ? known.get() : ledger.find(url, now).orElseThrow());
      }
    } finally {
      ledger.save();
    }
    List<Problem> problems = new ArrayList<>();
    links.forEach(link -> judge(link, visits, problems));
    return problems.stream().distinct().sorted().toList();
  }

  private void judge(WebLinks.Link link, Map<String, Visit> visits, List<Problem> problems) {
    Visit visit = visits.get(withoutFragment(link.url()));
    Optional<Visit> archive = link.archived().map(url -> visits.get(withoutFragment(url)));
    Place place = link.place();
    if (visit.isGood()) {
      if (visit.hasMoved()) {
        problems.add(Problem.of(ProblemKind.MOVED_WEB_LINK, place, link.url(), visit.location()));
      }
    } else if (archive.filter(Visit::isGood).isPresent()) {
      problems.add(
          Problem.of(ProblemKind.ARCHIVED_WEB_LINK, place, link.url(), link.archived().get()));
    } else {
      problems.add(Problem.of(ProblemKind.DEAD_WEB_LINK, place, link.url(), why(visit)));
    }
  }

  private String why(Visit visit) {
    String what = visit.status() == 0 ? visit.fault() : "status " + visit.status();
    LocalDate day = LocalDate.ofInstant(visit.at(), ZoneOffset.UTC);
    return visit.at().equals(now) ? what : what + " on " + day;
  }

  private static String withoutFragment(String url) {
    int hash = url.indexOf('#');
    return hash < 0 ? url : url.substring(0, hash);
  }
}
