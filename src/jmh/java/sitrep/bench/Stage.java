package sitrep.bench;

import java.io.IOException;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import sitrep.analysis.Analysis;
import sitrep.analysis.LinkedBodies;
import sitrep.analysis.Linker;
import sitrep.hash.Sha256;
import sitrep.input.InputFile;
import sitrep.memory.Memory;
import sitrep.page.SitePlan;
import sitrep.page.Slot;
import sitrep.problem.Outcome;

/**
 * What each stage of a build takes for a whole digest, on one thread, its input made beforehand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class Stage {

  @Param({"100", "400"})
  private int briefs;

  private TemporaryFolder folder;
  private MadeUpSite site;
  private Memory memory;
  private Linker linker;
  private LinkedBodies linked;
  private Analysis analysis;
  private SitePlan plan;

  @Setup
  public void build() throws IOException {
    folder = new TemporaryFolder();
    site = MadeUpSite.of(briefs);
    linker = site.linker();
    linked = site.link(linker);
    analysis = site.analyse(linker, linked);
    plan = site.plan(analysis);
    memory = Memory.open(folder.path().resolve("memory"), words -> {});
    parse(memory);
    memory.keep();
  }

  @TearDown
  public void delete() throws IOException {
    memory.close();
    folder.close();
  }

  @Benchmark
  public void parse(Blackhole hole) {
    site.briefs().forEach(brief -> hole.consume(site.parse(brief)));
  }

  /** Parses, and makes bytes of what comes of it, as for a memory. */
  @Benchmark
  public void parseAndRemember() throws IOException {
    parse(Memory.none());
  }

  @Benchmark
  public void recall() throws IOException {
    parse(memory);
  }

  private void parse(Memory memory) throws IOException {
    var shelf = memory.shelf("parse", Outcome.class);
    for (InputFile brief : site.briefs()) {
      byte[] key = Sha256.of(brief.bytes());
      if (shelf.find(brief.name(), key).isEmpty()) {
        shelf.put(brief.name(), key, site.parse(brief));
      }
    }
  }

  @Benchmark
  public LinkedBodies link() {
    return site.link(site.linker());
  }

  @Benchmark
  public Analysis analyse() {
    return site.analyse(linker, linked);
  }

  @Benchmark
  public SitePlan plan() throws IOException {
    return site.plan(analysis);
  }

  @Benchmark
  public void render(Blackhole hole) throws IOException {
    for (Slot slot : plan.slots()) {
      hole.consume(site.render(slot));
    }
  }
}
