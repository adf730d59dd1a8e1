package sitrep.cli;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import sitrep.leak.SiteFiles;
import sitrep.publish.Plan;
import sitrep.publish.Publisher;
import sitrep.target.Upload;

/** The files of the release before that a rollback brings back, as the target kept them. */
record ComingBack(Map<String, Upload> uploads, Publisher publisher) implements SiteFiles {

  ComingBack(Plan back, Publisher publisher) {
    this(
        back.steps().stream()
            .flatMap(step -> step.upload().stream())
            .collect(Collectors.toMap(Upload::name, Function.identity())),
        publisher);
  }

  @Override
  public Set<String> names() {
    return uploads.keySet();
  }

  @Override
  public byte[] bytes(String name) throws IOException {
    return publisher.kept(uploads.get(name));
  }
}
