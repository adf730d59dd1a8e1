package sitrep.site;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Looks for known briefs by three words of each, as a reader does: in Chromium, on the site's own
 * search page, and with Pagefind where its index lies in the site. A window asks ten times and is
 * then closed, so that one query in ten comes with an empty cache.
 *
 * <p>Words are drawn by chance, with a fixed seed, from those of three letters and more that are no
 * function words: three of the title in their order; three of title and summary; three of the whole
 * brief, of which made-up digests hold many that fit as well.
 */
public final class KnownItems {

  private static final int A_WINDOW = 10;
  private static final long SEED = 20231123;
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
  private static final Set<String> FUNCTION =
      Set.of(
          ("the and but for from with while after before during since under over between against"
                  + " toward had has have her his its that their they this was were which will are")
              .split(" "));

  private static final String OURS =
      """
      words => new Promise(found => {
        const results = document.getElementById("_results"), count = document.getElementById("_count");
        results.textContent = count.textContent = "";
        const start = performance.now();
        const watch = new MutationObserver(() => {
          const links = [...results.querySelectorAll(".entries a")].slice(0, 5);
          if (links.length > 0 || /^Nothing/.test(count.textContent)) {
            watch.disconnect();
            found({ ms: performance.now() - start, pages: links.map(a => a.href) });
          }
        });
        watch.observe(results, { childList: true, subtree: true });
        watch.observe(count, { childList: true });
        const form = document.querySelector(".search-form");
        form.elements.q.value = words;
        form.requestSubmit();
      })
      """;
  private static final String PAGEFIND =
      """
      async words => {
        const start = performance.now();
        const found = await window.pagefind.search(words);
        const pages = await Promise.all(found.results.slice(0, 5).map(r => r.data()));
        return { ms: performance.now() - start, pages: pages.map(p => p.url) };
      }
      """;
  private static final String PAGEFIND_PAGE =
      """
      <!doctype html><title>Pagefind</title><script type="module">
      const pagefind = await import("./pagefind/pagefind.js");
      await pagefind.init();
      window.pagefind = pagefind;
      </script>
      """;

  /** A brief's page, and its words in lower case: of the title, the summary, and the rest. */
  private record Known(String page, List<String> title, List<String> summary, List<String> text) {

    static Known read(Path file) {
      try {
        String text = Files.readString(file);
        int front = text.indexOf("\n---", 3);
        String name = file.getFileName().toString().replaceFirst("\\.md$", "");
        return new Known(
            "/briefs/" + name + "/",
            words(key("title", text)),
            words(key("summary", text)),
            words(text.substring(front).replaceAll("https?:\\S+", " ")));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    private static String key(String key, String text) {
      Matcher value = Pattern.compile("(?m)^" + key + ": *(.*)$").matcher(text);
      return value.find() ? value.group(1) : "";
    }

    private static List<String> words(String text) {
      Set<String> words = new LinkedHashSet<>();
      WORD.matcher(text.toLowerCase(Locale.ROOT))
          .results()
          .map(MatchResult::group)
          .forEach(words::add);
      words.removeAll(FUNCTION);
      return List.copyOf(words);
    }

    List<String> of(String way) {
      Set<String> words = new LinkedHashSet<>(title);
      words.addAll(way.equals("title") ? List.of() : summary);
      words.addAll(way.equals("whole brief") ? text : List.of());
      return List.copyOf(words);
    }
  }

  private record Query(String words, String page, int fitting) {}

  private record Answer(long bytes, double ms, int rank) {}

  private KnownItems() {}

  /** Takes the folder of a digest, that of its site, and how many queries there shall be. */
  public static void main(String[] arguments) throws IOException {
    Path site = Path.of(arguments[1]);
    List<Known> briefs;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0], "content/briefs"))) {
      briefs = files.filter(f -> f.toString().endsWith(".md")).sorted().map(Known::read).toList();
    }
    Map<String, List<Query>> queries = new LinkedHashMap<>();
    for (String way : new String[] {"title", "title and summary", "whole brief"}) {
      queries.put(way, queries(briefs, way, Integer.parseInt(arguments[2])));
    }
    try (LiveBrowser browser = LiveBrowser.start()) {
      try (StaticHost host = StaticHost.of(site)) {
        queries.forEach(
            (way, asked) -> tell("sitrep", way, asked, ask(browser, host, "search/", OURS, asked)));
      }
      if (Files.exists(site.resolve("pagefind"))) {
        Files.writeString(site.resolve("_headers"), ""); // they forbid WebAssembly
        Files.writeString(site.resolve("known.html"), PAGEFIND_PAGE);
        try (StaticHost host = StaticHost.of(site)) {
          queries.forEach(
              (way, asked) ->
                  tell("pagefind", way, asked, ask(browser, host, "known.html", PAGEFIND, asked)));
        }
      }
      browser.complaints().stream().distinct().limit(5).forEach(System.err::println);
    }
    LiveBrowser.quit();
  }

  private static List<Query> queries(List<Known> briefs, String way, int count) {
    Random random = new Random(SEED);
    List<Set<String>> all =
        briefs.stream().map(b -> (Set<String>) new HashSet<>(b.of("whole brief"))).toList();
    List<Query> queries = new ArrayList<>();
    while (queries.size() < count) {
      Known known = briefs.get(random.nextInt(briefs.size()));
      List<String> words = known.of(way);
      if (words.size() < 3) {
        continue;
      }
      int[] places = random.ints(0, words.size()).distinct().limit(3).toArray();
      if (way.equals("title")) {
        Arrays.sort(places);
      }
      List<String> three = Arrays.stream(places).mapToObj(words::get).toList();
      int fitting = (int) all.stream().filter(brief -> brief.containsAll(three)).count();
      queries.add(new Query(String.join(" ", three), known.page(), fitting));
    }
    return queries;
  }

  private static List<Answer> ask(
      LiveBrowser browser, StaticHost host, String page, String script, List<Query> queries) {
    List<Answer> answers = new ArrayList<>();
    for (int from = 0; from < queries.size(); from += A_WINDOW) {
      Page window = browser.window(1280, 900, ColorScheme.LIGHT);
      long before = host.bytesSent();
      window.navigate(host.address(page));
      window.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
      for (Query query : queries.subList(from, Math.min(queries.size(), from + A_WINDOW))) {
        Map<?, ?> found = (Map<?, ?>) window.evaluate(script, query.words());
        List<?> pages = (List<?>) found.get("pages");
        int rank = 0;
        while (rank < pages.size() && !pages.get(rank).toString().endsWith(query.page())) {
          rank++;
        }
        long now = host.bytesSent();
        double ms = ((Number) found.get("ms")).doubleValue();
        answers.add(new Answer(now - before, ms, rank < pages.size() ? rank + 1 : 0));
        before = now;
      }
      window.context().close();
    }
    return answers;
  }

  private static void tell(String engine, String way, List<Query> queries, List<Answer> answers) {
    List<Answer> first = new ArrayList<>();
    List<Answer> further = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      (i % A_WINDOW == 0 ? first : further).add(answers.get(i));
    }
    double[] ms = answers.stream().mapToDouble(Answer::ms).sorted().toArray();
    int[] fitting = queries.stream().mapToInt(Query::fitting).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-8s  three words of the %-17s  first %5.1f %%  in five %5.1f %%  first query %4.0f kB"
            + " (at most %4.0f)  further %4.0f kB (at most %4.0f)  p50 %3.0f ms  p95 %3.0f ms"
            + "  briefs with all three: %d (median)%n",
        engine,
        way,
        share(answers, 1),
        share(answers, 5),
        mean(first),
        most(first),
        mean(further),
        most(further),
        ms[ms.length / 2],
        ms[(int) (ms.length * 0.95)],
        fitting[fitting.length / 2]);
  }

  private static double share(List<Answer> answers, int within) {
    return 100.0
        * answers.stream().filter(a -> a.rank() > 0 && a.rank() <= within).count()
        / answers.size();
  }

  private static double mean(List<Answer> answers) {
    return answers.stream().mapToLong(Answer::bytes).average().orElse(0) / 1000;
  }

  private static double most(List<Answer> answers) {
    return answers.stream().mapToLong(Answer::bytes).max().orElse(0) / 1000.0;
  }
}
