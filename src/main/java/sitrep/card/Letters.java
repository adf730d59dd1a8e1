package sitrep.card;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The letters of cards: Source Serif 4 in its half bold face, for European languages, as outlines
 * by {@code src/atlas/make-letters}. Fonts of the machine would make each machine's cards differ.
 */
final class Letters {

  private static final double EM = 1000;
  private static final Pattern STEP = Pattern.compile("([mlq])|(-?\\d+)");

  /** A letter's width in ems, and its outline as SVG's relative steps. */
  private record Letter(double width, String outline) {}

  /** Read when first asked for. */
  private static final class Held {
    private static final Map<Integer, Letter> LETTERS = read();
  }

  private Letters() {}

  private static Map<Integer, Letter> read() {
    Map<Integer, Letter> letters = new HashMap<>();
    try (InputStream file = Letters.class.getResourceAsStream("letters.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.US_ASCII))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(" ", 3);
        letters.put(
            Integer.parseInt(parts[0]), new Letter(Integer.parseInt(parts[1]) / EM, parts[2]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(letters);
  }

  /** Whether there is a letter for each character. */
  static boolean has(String text) {
    return text.codePoints().allMatch(Held.LETTERS::containsKey);
  }

  /** How wide the text is, in ems; it {@linkplain #has has} all letters. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> Held.LETTERS.get(c).width()).sum();
  }

  /** Draws the text from a point of its base line. */
  static void draw(Canvas canvas, String text, double size, double x, double y) {
    double at = x;
    for (int code : text.codePoints().toArray()) {
      Letter letter = Held.LETTERS.get(code);
      outline(canvas, letter.outline(), size / EM, at, y);
      at += letter.width() * size;
    }
  }

  private static void outline(Canvas canvas, String outline, double scale, double x, double y) {
    Pen pen = new Pen(canvas, scale, x, y);
    Matcher step = STEP.matcher(outline);
    char kind = 'm';
    while (step.find()) {
      if (step.group(1) == null) {
        double first = number(step);
        step.find();
        double second = number(step);
        switch (kind) {
          case 'm' -> pen.move(first, second);
          case 'l' -> pen.line(first, second);
          default -> {
            step.find();
            double third = number(step);
            step.find();
            pen.curve(first, second, third, number(step));
          }
        }
      } else {
        kind = step.group(1).charAt(0);
      }
    }
    pen.close();
  }

  private static double number(Matcher step) {
    return Integer.parseInt(step.group());
  }
}
