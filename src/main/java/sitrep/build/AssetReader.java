package sitrep.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.Asset;
import sitrep.digest.Marking;
import sitrep.image.ImageSize;
import sitrep.image.Images;
import sitrep.image.Pdf;
import sitrep.input.InputFile;
import sitrep.parse.AssetParser;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/** Reads what pages need to know of an asset: its address, and its size if it is an image. */
final class AssetReader {

  private static final Set<String> IMAGES = Set.of("png", "jpg", "jpeg", "gif", "webp", "svg");

  private AssetReader() {}

  static Outcome<Asset> read(InputFile file) throws IOException {
    Outcome<Marking> marking = AssetParser.marking(file);
    Outcome<Asset> asset = read(file, marking.value());
    List<Problem> problems = new ArrayList<>(marking.problems());
    problems.addAll(asset.problems());
    return new Outcome<>(asset.value(), problems);
  }

  private static Outcome<Asset> read(InputFile file, Marking marking) throws IOException {
    String address = file.name().substring("content/".length());
    String ending = address.substring(address.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!IMAGES.contains(ending)) {
      Optional<String> fault = ending.equals("pdf") ? Pdf.fault(file.bytes()) : Optional.empty();
      if (fault.isPresent()) {
        Problem problem = Problem.of(ProblemKind.BAD_PDF, Place.of(file.name()), fault.get());
        return new Outcome<>(new Asset(address, file.path(), 0, 0, marking), List.of(problem));
      }
      return Outcome.of(new Asset(address, file.path(), 0, 0, marking));
    }
    byte[] bytes = file.bytes();
    Optional<String> fault = Images.fault(bytes);
    if (fault.isPresent()) {
      Problem problem = Problem.of(ProblemKind.BAD_IMAGE, Place.of(file.name()), fault.get());
      return new Outcome<>(new Asset(address, file.path(), 0, 0, marking), List.of(problem));
    }
    Optional<ImageSize> size = Images.size(bytes);
    return Outcome.of(
        new Asset(
            address,
            file.path(),
            size.map(ImageSize::width).orElse(0),
            size.map(ImageSize::height).orElse(0),
            marking));
  }
}
