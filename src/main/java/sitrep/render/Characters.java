package sitrep.render;

/**
 * Characters that a page in HTML may not hold: controls and those that Unicode will never assign
 * (HTML Standard, 13.2.3.5, "Preprocessing the input stream"). What was pasted may hold them.
 */
final class Characters {

  private Characters() {}

  /** Puts others of the same length in their places: a blank, or a replacement character. */
  static byte[] permitted(byte[] utf8) {
    for (int i = 0; i < utf8.length; i++) {
      byte b = utf8[i];
      if (b >= 0 && b < ' ' && b != '\n' && b != '\t' && b != '\r' && b != '\f' || b == 0x7F) {
        utf8[i] = ' ';
      } else if (b < 0 && i > 0) {
        follow(utf8, i);
      }
    }
    return utf8;
  }

  /** The second byte of a character, or a later one. */
  private static void follow(byte[] utf8, int i) {
    int before = utf8[i - 1] & 0xFF;
    int here = utf8[i] & 0xFF;
    if (before == 0xC2 && here < 0xA0) {
      utf8[i] = (byte) 0xA0; // U+0080 to U+009F
    } else if (i > 1 && (utf8[i - 2] & 0xFF) == 0xEF && before == 0xB7 && isUnassigned(here)) {
      utf8[i - 1] = (byte) 0xBF; // U+FDD0 to U+FDEF
      utf8[i] = (byte) 0xBD;
    } else if (i > 1 && before == 0xBF && here >= 0xBE && endsPlane(utf8, i)) {
      utf8[i] = (byte) 0xBD; // The last two of each plane
    }
  }

  private static boolean isUnassigned(int last) {
    return last >= 0x90 && last <= 0xAF;
  }

  private static boolean endsPlane(byte[] utf8, int i) {
    boolean ofLongest = i > 2 && (utf8[i - 3] & 0xF8) == 0xF0 && (utf8[i - 2] & 0x0F) == 0x0F;
    return (utf8[i - 2] & 0xFF) == 0xEF || ofLongest;
  }
}
