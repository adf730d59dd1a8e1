package sitrep.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Formats that have a place for who made a file, where and when, and that are not cleaned of it.
 * They are known by how their bytes begin, whatever a file is called.
 */
public enum OtherFormat {
  TIFF(
      "a TIFF or of a camera's own format",
      "II(?:[*+U]\\x00|R[OS]\\x08)|MM\\x00[*+]|FUJIFILMCCD",
      true),
  HEIF("a HEIC or AVIF", "\\x00.{3}ftyp(?:he[iv][cxms]|mif[12]|msf1|avi[fs]|crx )", true),
  BMP("a BMP", "BM.{4}\\x00{4}", true),
  ICO("an icon or a cursor of Windows", "\\x00\\x00[\\x01\\x02]\\x00", true),
  PHOTOSHOP("of Photoshop or GIMP", "8BPS|gimp xcf", true),
  JPEG_XL("a JPEG XL", "\\xFF\\x0A|\\x00{3}\\x0CJXL ", true),
  JPEG_2000("a JPEG 2000", "\\x00{3}\\x0CjP {2}|\\xFF\\x4F\\xFF\\x51", true),
  POSTSCRIPT("PostScript", "%!PS|\\xC5\\xD0\\xD3\\xC6", true),
  FILM(
      "a film",
      "\\x00.{3}(?:ftyp|moov|wide)|.{4}mdat|\\x1A\\x45\\xDF\\xA3|\\x30\\x26\\xB2\\x75",
      false),
  SOUND(
      "sound",
      "ID3[\\x02-\\x04]|\\xFF[\\xF2\\xF3\\xFA\\xFB]|fLaC\\x00|OggS\\x00|FORM.{4}AIF[FC]",
      false),
  RIFF("sound or a film", "RIFF.{4}(?:WAVE|AVI |RMID)", false),
  OFFICE("a document of an office program", "\\xD0\\xCF\\x11\\xE0|\\{\\\\rtf", false),
  ZIP(
      "an archive, as documents of office programs are",
      "PK\\x03\\x04|\\x1F\\x8B|7z\\xBC\\xAF|Rar!\\x1A|BZh\\d1AY|\\xFD7zXZ",
      false);

  private static final int LONGEST_BEGINNING = 16;

  private final String words;
  private final Pattern beginning;
  private final boolean image;

  OtherFormat(String words, String beginning, boolean image) {
    this.words = words;
    this.beginning = Pattern.compile(beginning, Pattern.DOTALL);
    this.image = image;
  }

  /** The format of a file, if it is one of these. */
  public static Optional<OtherFormat> of(byte[] file) {
    int length = Math.min(file.length, LONGEST_BEGINNING);
    String start = new String(file, 0, length, StandardCharsets.ISO_8859_1);
    return Arrays.stream(values()).filter(f -> f.beginning.matcher(start).lookingAt()).findFirst();
  }

  /** Whether it is one of pictures, which can be had in a format that is cleaned. */
  public boolean isImage() {
    return image;
  }

  /** What it is, in words that stand behind "it is". */
  public String words() {
    return words;
  }
}
