package sitrep.leak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sitrep.build.Workers;
import sitrep.config.ConfigReader;
import sitrep.config.InputFolders;
import sitrep.markdown.Excision;
import sitrep.problem.Placed;
import sitrep.yaml.YamlValue;

/**
 * A digest without the files, blocks and entries that an audience may not see. Where a text that
 * stays names a file that goes, an empty one with that name stays in its place: that it is named is
 * no secret, but all else about it is.
 */
final class BareDigest {

  private static final String ASSETS = "content/assets/";

  private final Path root;
  private final Withheld withheld;
  private final String audience;
  private final Workers workers;
  private final Map<String, DigestFile> files = new TreeMap<>();
  private final Map<String, byte[]> kept = new TreeMap<>();
  private final List<DigestFile> gone = new ArrayList<>();
  private final Map<String, Path> assets = new TreeMap<>();

  private BareDigest(Path root, Withheld withheld, String audience, Workers workers) {
    this.root = root;
    this.withheld = withheld;
    this.audience = audience;
    this.workers = workers;
  }

  /**
   * All that the digest says, and what is left of it.
   *
   * @param all words of files that are not what they were, or are gone, by name
   * @param left words of all files that are left
   */
  record Words(Map<String, String> all, List<String> left) {}

  /** What is left of a digest. */
  static BareDigest of(Path root, Withheld withheld, String audience, Workers workers)
      throws IOException {
    BareDigest bare = new BareDigest(root, withheld, audience, workers);
    bare.read(names(root));
    bare.keep(name -> false);
    if (bare.isWhole() && bare.assets.isEmpty()) {
      return bare;
    }
    String texts = bare.texts();
    Predicate<String> named =
        name -> !name.isBlank() && texts.contains(name.strip().toLowerCase(Locale.ROOT));
    Set<String> own = bare.ownNames();
    Predicate<String> foreign =
        name -> named.test(name) && !own.contains(name.strip().toLowerCase(Locale.ROOT));
    bare.keep(named);
    bare.gone.forEach(file -> bare.stub(file, foreign));
    bare.assets(named);
    return bare;
  }

  /** What is left of some of its files, as if there were no others; of assets, nothing. */
  static BareDigest of(
      Path root, Withheld withheld, String audience, Workers workers, Set<String> names)
      throws IOException {
    BareDigest bare = new BareDigest(root, withheld, audience, workers);
    bare.read(names.stream().filter(name -> !isAsset(name)).toList());
    bare.keep(name -> false);
    return bare;
  }

  /**
   * Whether it is the digest itself but for the settings of other audiences and of targets, which
   * nothing that makes pages ever asks for.
   */
  boolean isWhole() {
    return gone.isEmpty()
        && files.values().stream()
            .filter(file -> !file.name().equals(ConfigReader.FILE))
            .allMatch(file -> kept.get(file.name()) == file.bytes());
  }

  /** Until when it is the digest itself, if it is and nothing changes. */
  Instant until() {
    return files.values().stream()
        .flatMap(file -> withheld.until(file).stream())
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** A text for each of the assets that one names, if it is the digest itself. */
  Map<String, String> naming(Set<String> assets) {
    Map<String, String> naming = new TreeMap<>();
    Set<String> left = new TreeSet<>(assets);
    for (DigestFile file : files.values()) {
      if (!left.isEmpty() && isText(file.name())) {
        String text = text(kept.get(file.name()));
        left.removeIf(
            asset -> {
              boolean named = isNamed(asset, name -> text.contains(name));
              if (named) {
                naming.put(asset, file.name());
              }
              return named;
            });
      }
    }
    return naming;
  }

  /** Whether a file may be part of a digest. */
  static boolean isOfDigest(String name) {
    return !name.matches("(.*/)?\\..*|.*~");
  }

  static boolean isAsset(String name) {
    return name.startsWith(ASSETS);
  }

  private static List<String> names(Path root) throws IOException {
    List<String> names = new ArrayList<>();
    for (String top : InputFolders.NAMES) {
      if (!Files.isDirectory(root.resolve(top))) {
        continue;
      }
      try (Stream<Path> all = Files.walk(root.resolve(top))) {
        all.map(path -> root.relativize(path).toString().replace('\\', '/'))
            .filter(BareDigest::isOfDigest)
            .forEach(names::add);
      }
    }
    return names;
  }

  private void read(List<String> names) {
    List<String> texts = new ArrayList<>();
    for (String name : names) {
      Path path = root.resolve(name);
      if (!Files.isRegularFile(path)) {
        continue;
      }
      if (isAsset(name)) {
        assets.put(name, path);
      } else {
        texts.add(name);
      }
    }
    workers
        .map("reading", texts, name -> DigestFile.of(name, Files.readAllBytes(root.resolve(name))))
        .forEach(file -> files.put(file.name(), file));
  }

  private Optional<DigestFile> sidecar(String name) {
    String stem = name.replaceFirst("\\.[^.]*$", "");
    boolean text = name.startsWith("seeds/") && !name.endsWith(".yaml");
    return text ? Optional.ofNullable(files.get(stem + ".yaml")) : Optional.empty();
  }

  private void keep(Predicate<String> named) {
    kept.clear();
    gone.clear();
    List<DigestFile> all =
        files.values().stream()
            .filter(file -> !(file.name().startsWith("seeds/") && file.name().endsWith(".yaml")))
            .toList();
    List<Map<String, byte[]>> left =
        workers.map("comparing", all, file -> left(file, sidecar(file.name()), named));
    for (int i = 0; i < all.size(); i++) {
      kept.putAll(left.get(i));
      if (left.get(i).isEmpty()) {
        gone.add(all.get(i));
      }
    }
  }

  /** What is left of a file and what lies beside it, by name; nothing if all of it is withheld. */
  private Map<String, byte[]> left(
      DigestFile file, Optional<DigestFile> sidecar, Predicate<String> named) {
    if (file.name().equals(ConfigReader.FILE)) {
      return Map.of(file.name(), settings(file));
    }
    if (file.name().startsWith("templates/") || file.name().endsWith("line-forms.txt")) {
      return Map.of(file.name(), file.bytes());
    }
    if (withheld.isAll(file, sidecar)) {
      return Map.of();
    }
    Map<String, byte[]> left = new TreeMap<>();
    left.put(file.name(), left(file, named));
    sidecar.ifPresent(s -> left.put(s.name(), left(s, named)));
    return left;
  }

  private byte[] left(DigestFile file, Predicate<String> named) {
    String front = FrontPruning.prune(file, withheld::isAbove, named);
    boolean markdown = file.name().startsWith("content/") && file.name().endsWith(".md");
    String body = markdown ? Excision.without(file.body(), withheld::isAbove) : file.body();
    if (front == null && body.equals(file.body())) {
      return file.bytes();
    }
    if (file.name().endsWith(".yaml")) {
      return front.getBytes(StandardCharsets.UTF_8);
    }
    String head = front == null ? file.front() : front;
    String text = file.keys().entries().isEmpty() ? body : "---\n" + head + "---\n" + body;
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What other audiences there are, and where sites are sent, is nobody's affair. */
  private byte[] settings(DigestFile file) {
    Map<Placed<String>, YamlValue> left = new LinkedHashMap<>(file.keys().entries());
    left.keySet().removeIf(key -> key.value().equals("publish"));
    left.replaceAll(
        (key, value) ->
            key.value().equals("audiences") && value instanceof YamlValue.Mapping map
                ? only(map, audience)
                : value);
    return FrontPruning.write(
        new YamlValue.Mapping(left, file.keys().place(), file.keys().whole()));
  }

  private static YamlValue.Mapping only(YamlValue.Mapping map, String wanted) {
    Map<Placed<String>, YamlValue> left = new LinkedHashMap<>(map.entries());
    left.keySet().removeIf(key -> !key.value().equals(wanted));
    return new YamlValue.Mapping(left, map.place(), map.whole());
  }

  private static boolean isText(String name) {
    return name.endsWith(".md") || name.endsWith(".yaml");
  }

  /** What is left of texts in which names lead somewhere, in lower case. */
  private String texts() {
    StringBuilder texts = new StringBuilder();
    kept.forEach(
        (name, bytes) -> {
          if (isText(name)) {
            texts.append(text(bytes)).append('\n');
          }
        });
    return texts.toString();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
  }

  /**
   * Names that what is left goes by itself: a withheld file of the same name is not meant by them.
   */
  private Set<String> ownNames() {
    Set<String> names = new TreeSet<>();
    for (Map.Entry<String, byte[]> entry : kept.entrySet()) {
      DigestFile file = DigestFile.of(entry.getKey(), entry.getValue());
      names.add(file.baseName());
      names.add(file.baseName().replaceFirst("^\\d{4}-\\d\\d-\\d\\d-", ""));
      List.of("name", "title", "slug").forEach(key -> file.text(key).ifPresent(names::add));
      if (file.name().startsWith("content/dossiers/")) {
        names.addAll(file.texts("aliases"));
      }
    }
    return names.stream()
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private void stub(DigestFile file, Predicate<String> named) {
    Stub.of(file, sidecar(file.name()), named, "withheld-" + kept.size()).ifPresent(kept::putAll);
  }

  private void assets(Predicate<String> named) throws IOException {
    List<String> names = List.copyOf(assets.keySet());
    for (String name : names) {
      String owner = owner(name);
      boolean beside = !owner.equals(name) && assets.containsKey(owner);
      Path sidecar = assets.get((beside ? owner : name) + ".yaml");
      Optional<DigestFile> said =
          sidecar == null
              ? Optional.empty()
              : Optional.of(DigestFile.of(owner + ".yaml", Files.readAllBytes(sidecar)));
      boolean stays = isNamed(name, named) && !withheld.isAll(new DigestFile(owner), said);
      if (stays) {
        kept.put(name, Files.readAllBytes(assets.get(name)));
      } else {
        gone.add(new DigestFile(name));
      }
    }
  }

  /** The asset that an asset's sidecar is of, or else itself. */
  private static String owner(String asset) {
    return asset.endsWith(".yaml") ? asset.substring(0, asset.length() - 5) : asset;
  }

  private static boolean isNamed(String asset, Predicate<String> named) {
    String owner = owner(asset);
    String last = owner.substring(owner.lastIndexOf('/') + 1);
    return named.test(last) || named.test(last.replace(" ", "%20"));
  }

  /** Writes it into an empty folder. */
  Words write(Path target) throws IOException {
    Map<String, String> all = new TreeMap<>();
    gone.forEach(file -> all.put(file.name(), file.words()));
    for (DigestFile file : gone) {
      sidecar(file.name()).ifPresent(s -> all.put(s.name(), s.words()));
    }
    List<String> left = new ArrayList<>();
    for (Map.Entry<String, byte[]> entry : kept.entrySet()) {
      String name = entry.getKey();
      Path path = target.resolve(name);
      Files.createDirectories(path.getParent());
      Files.write(path, entry.getValue());
      left.add(new DigestFile(name, entry.getValue()).words());
      DigestFile before = files.get(name);
      if (before != null && before.bytes() != entry.getValue()) {
        all.put(name, before.words());
      }
    }
    return new Words(all, left);
  }
}
