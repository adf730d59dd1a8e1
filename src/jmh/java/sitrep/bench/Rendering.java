package sitrep.bench;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import sitrep.analysis.Linker;
import sitrep.page.Slot;

/** What one page of each kind takes to be made and rendered: the middle one of a digest's. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class Rendering {

  @Param("100")
  private int briefs;

  @Param({
    "BriefPage",
    "DossierPage",
    "SourcePage",
    "TopicPage",
    "EditionPage",
    "HomePage",
    "ListPage",
    "TimelinePage",
    "QuotationsPage",
    "FeedFile",
    "Sitemap"
  })
  private String kind;

  private MadeUpSite site;
  private Slot slot;

  @Setup
  public void plan() throws IOException {
    site = MadeUpSite.of(briefs);
    Linker linker = site.linker();
    List<Slot> slots =
        site.plan(site.analyse(linker, site.link(linker))).slots().stream()
            .filter(s -> s.page().get().getClass().getSimpleName().equals(kind))
            .toList();
    slot = slots.get(slots.size() / 2);
  }

  @Benchmark
  public byte[] page() throws IOException {
    return site.render(slot);
  }
}
