package sitrep.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sitrep.input.InputFile;
import sitrep.problem.DidYouMean;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Finds files among the assets that say how an asset is marked, but bear the name of none. Such a
 * file protects nothing, and would be published itself.
 */
public final class StraySidecars {

  private static final Pattern NAME =
      Pattern.compile("\\.ya?ml(\\.(txt|ya?ml))?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern MARKING =
      Pattern.compile(
          "^(?:\\{[ \\t]*+)?[\"']?(?:marking[\"']?[ \\t]*:"
              + "|[a-z-]++[\"']?[ \\t]*:[ \\t]*[\"']?TLP:)",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private StraySidecars() {}

  /**
   * The stray ones among the assets of a digest. One that has a sidecar of its own is an asset.
   *
   * @throws IOException if one can't be read
   */
  public static List<Problem> find(List<InputFile> assets) throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (InputFile asset : assets) {
      if (asset.sidecar().isEmpty() && isNamedLikeOne(asset.name())) {
        String text = Decoder.written(asset.name(), asset.bytes()).value();
        Matcher m = MARKING.matcher(text);
        if (m.find()) {
          Place place = new Place(asset.name(), 1, 1).plus(text, m.start());
          String core = core(asset.name());
          problems.add(
              Problem.of(ProblemKind.STRAY_SIDECAR, place, core, hint(asset.name(), core, assets)));
        }
      }
    }
    return problems;
  }

  private static boolean isNamedLikeOne(String name) {
    return NAME.matcher(name).find();
  }

  private static String core(String name) {
    return NAME.matcher(name).replaceFirst("");
  }

  private static String hint(String name, String core, List<InputFile> assets) {
    Set<String> names = new TreeSet<>();
    for (InputFile asset : assets) {
      if (!isNamedLikeOne(asset.name())) {
        names.add(asset.name());
      }
    }
    return only(names, core::equalsIgnoreCase)
        .or(() -> only(names, asset -> withoutEnding(asset).equalsIgnoreCase(core)))
        .or(() -> only(names, asset -> last(asset).equalsIgnoreCase(last(core))))
        .or(() -> DidYouMean.nearest(core, names))
        .map(asset -> "Call it " + asset + ".yaml.")
        .orElse(
            "Call it after the asset that it is of, as map.png.yaml. If it is itself an asset, say"
                + " how that is marked in "
                + last(name)
                + ".yaml.");
  }

  private static Optional<String> only(Set<String> names, Predicate<String> fits) {
    List<String> fitting = names.stream().filter(fits).limit(2).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  private static String withoutEnding(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('.'), name.lastIndexOf('/') + 1));
  }

  private static String last(String name) {
    return name.substring(name.lastIndexOf('/') + 1);
  }
}
