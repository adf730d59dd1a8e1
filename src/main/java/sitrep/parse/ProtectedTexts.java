package sitrep.parse;

import java.io.IOException;
import java.util.ArrayList;
import sitrep.input.InputFile;

/**
 * The words of protected sources. Like their names they are no part of the digest, and are read
 * anew from the files whenever something is held against them.
 */
public final class ProtectedTexts {

  private ProtectedTexts() {}

  /**
   * The text of a protected source, without its front matter.
   *
   * @throws IOException if the file can't be read
   */
  public static String of(InputFile source) throws IOException {
    String text = Decoder.pasted(source.bytes()).text();
    return FrontMatter.ofSource(source.name(), text, new ArrayList<>()).body();
  }
}
