package sitrep.bench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import sitrep.config.SiteConfig.RawHtml;
import sitrep.date.DateFinder;
import sitrep.digest.LineKind;
import sitrep.line.Classifier;
import sitrep.line.Layout;
import sitrep.line.LineForms;
import sitrep.line.Passage;
import sitrep.line.Prose;
import sitrep.line.Rulings;
import sitrep.line.TextLines;
import sitrep.markdown.MarkdownReader;
import sitrep.name.Mention;
import sitrep.name.NameFinder;
import sitrep.prose.Sentences;
import sitrep.quote.QuotationFinder;
import sitrep.rawtext.RawTextReader;

/** What each reader takes for one article, by itself, its input read beforehand. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@OperationsPerInvocation(Reader.ARTICLES)
public class Reader {

  static final int ARTICLES = 100;

  private static final Set<LineKind> PROSE =
      Set.of(LineKind.TITLE, LineKind.BODY, LineKind.CAPTION, LineKind.CORRECTION);

  private List<Article> articles = List.of();

  /** An article as each reader is given it. */
  private record Article(String text, List<Prose> prose, List<Mention> names) {

    static Article of(String text) {
      List<Prose> prose =
          passages(text).stream()
              .filter(p -> PROSE.contains(p.kind()))
              .map(p -> Prose.of(text, p))
              .toList();
      return new Article(text, prose, NameFinder.find(prose));
    }
  }

  @Setup
  public void read() {
    articles = Reporter.articles(ARTICLES).stream().map(Article::of).toList();
  }

  private static List<Passage> passages(String text) {
    return Classifier.classify(
        Layout.paragraphs(TextLines.of(text), Rulings.NONE), LineForms.NONE, Rulings.NONE);
  }

  @Benchmark
  public void lines(Blackhole hole) {
    articles.forEach(a -> hole.consume(passages(a.text())));
  }

  @Benchmark
  public void sentences(Blackhole hole) {
    articles.forEach(a -> hole.consume(Sentences.split(a.text())));
  }

  @Benchmark
  public void names(Blackhole hole) {
    articles.forEach(a -> hole.consume(NameFinder.find(a.prose())));
  }

  @Benchmark
  public void dates(Blackhole hole) {
    articles.forEach(a -> hole.consume(DateFinder.find(a.prose(), Optional.empty())));
  }

  @Benchmark
  public void quotations(Blackhole hole) {
    articles.forEach(a -> hole.consume(QuotationFinder.find(a.text(), a.prose(), a.names())));
  }

  @Benchmark
  public void rawText(Blackhole hole) {
    articles.forEach(a -> hole.consume(RawTextReader.read("a.txt", a.text(), Optional.empty())));
  }

  @Benchmark
  public void markdown(Blackhole hole) {
    articles.forEach(a -> hole.consume(MarkdownReader.read("a.md", 1, a.text(), RawHtml.ESCAPE)));
  }
}
