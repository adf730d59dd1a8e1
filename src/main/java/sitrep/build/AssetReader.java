package sitrep.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import sitrep.digest.Asset;
import sitrep.digest.Marking;
import sitrep.hash.Sha256;
import sitrep.image.ImageSize;
import sitrep.image.Images;
import sitrep.image.OtherFormat;
import sitrep.image.Pdf;
import sitrep.image.Renditions;
import sitrep.input.InputFile;
import sitrep.memory.Memory;
import sitrep.memory.Shelf;
import sitrep.parse.AssetParser;
import sitrep.problem.Outcome;
import sitrep.problem.Place;
import sitrep.problem.Problem;
import sitrep.problem.ProblemKind;

/**
 * Reads what pages need to know of an asset: its address, and its size if it is an image. Files
 * that an earlier build has read as they are now are not read again.
 */
final class AssetReader {

  private static final Set<String> IMAGES =
      Set.of("png", "apng", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "svg");

  private final Shelf<Found> shelf;
  private final byte[] program;

  AssetReader(Memory memory) throws IOException {
    this.shelf = memory.shelf("assets", Found.class);
    this.program = Memory.key(Program.fingerprint());
  }

  /**
   * What is known of the file of an asset.
   *
   * @param width 0 for what is no image
   */
  record Known(
      int width, int height, List<Integer> widths, String words, String sha256, Marking marking) {}

  /**
   * What was found out.
   *
   * @param state what the file system says of the file; empty where that is too little
   */
  record Found(String state, Outcome<Known> outcome) {}

  /**
   * Reads an asset, or remembers what it is.
   *
   * @param state what the file system says of it; empty where that is too little
   */
  Outcome<Asset> read(InputFile file, String state) throws IOException {
    Optional<Found> before = shelf.find(file.name(), program);
    boolean same = before.isPresent() && !state.isEmpty() && state.equals(before.get().state());
    Outcome<Known> outcome = same ? before.get().outcome() : known(file);
    if (!same) {
      shelf.put(file.name(), program, new Found(state, outcome));
    }
    Known known = outcome.value();
    return new Outcome<>(
        new Asset(
            file.name().substring("content/".length()),
            file.path(),
            known.width(),
            known.height(),
            known.widths(),
            known.words(),
            known.sha256(),
            known.marking()),
        outcome.problems());
  }

  /** Forgets the files that are no more. */
  void forgetOthers() {
    shelf.forgetOthers();
  }

  private static Outcome<Known> known(InputFile asset) throws IOException {
    InputFile file = asset.hold();
    byte[] bytes = file.bytes();
    Outcome<Marking> marking = AssetParser.marking(file);
    List<Problem> problems = new ArrayList<>(marking.problems());
    Optional<Problem> fault = fault(file, bytes);
    fault.ifPresent(problems::add);
    boolean image = fault.isEmpty() && Images.isImage(bytes);
    Optional<ImageSize> size = image ? Images.size(bytes) : Optional.empty();
    Known known =
        new Known(
            size.map(ImageSize::width).orElse(0),
            size.map(ImageSize::height).orElse(0),
            image ? Renditions.widths(bytes) : List.of(),
            image ? Images.words(bytes) : "",
            Sha256.hex(bytes),
            marking.value());
    return new Outcome<>(known, problems);
  }

  /** What a file is, its bytes say; where its name promises an image or a PDF, it has to be one. */
  private static Optional<Problem> fault(InputFile file, byte[] bytes) {
    String ending = file.name().substring(file.name().lastIndexOf('.') + 1);
    String named = ending.toLowerCase(Locale.ROOT);
    Optional<OtherFormat> other = OtherFormat.of(bytes);
    boolean image = Images.isImage(bytes) || other.filter(OtherFormat::isImage).isPresent();
    Place place = Place.of(file.name());
    if (named.equals("pdf") || Pdf.isPdf(bytes) && !IMAGES.contains(named)) {
      return Pdf.fault(bytes).map(f -> Problem.of(ProblemKind.BAD_PDF, place, f));
    }
    if (image || IMAGES.contains(named)) {
      return Images.fault(bytes).map(f -> Problem.of(ProblemKind.BAD_IMAGE, place, f));
    }
    return other.map(format -> uncleaned(file, format));
  }

  /** Told in the file beside the asset where there is one, since a comment there may answer it. */
  private static Problem uncleaned(InputFile file, OtherFormat format) {
    Place place = file.sidecar().map(f -> new Place(f.name(), 1, 1)).orElse(Place.of(file.name()));
    return Problem.of(ProblemKind.UNCLEANED_ASSET, place, format.words(), file.name() + ".yaml");
  }
}
