package sitrep.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import sitrep.config.TargetSettings;
import sitrep.digest.Marking;
import sitrep.target.Target;
import sitrep.target.Targets;

/** A target with its back door: what readers find there, and what others do to it. */
abstract class Place implements AutoCloseable {

  /** Which kinds of targets are tried. */
  abstract TargetSettings.Kind kind();

  /** The settings' own keys for this kind. */
  abstract Map<String, String> keys();

  /** What readers get, by name, each as text in which every byte is a character. */
  abstract Map<String, String> readable() throws IOException;

  /** Somebody else puts a file there, or changes one. */
  abstract void write(String name, String text) throws IOException;

  /** Somebody else deletes a file. */
  abstract void delete(String name) throws IOException;

  /** Changes with everything that is written there, notes too. */
  abstract String state() throws IOException;

  boolean goesBack() {
    return true;
  }

  boolean knowsHeaders() {
    return false;
  }

  /** Whether a file's mode is the target's own, and not that of whoever has the folder. */
  boolean knowsModes() {
    return false;
  }

  /** Other bytes for a file, with as little else changed as can be. */
  void writeQuietly(String name, String text) throws IOException {
    write(name, text);
  }

  /** Another mode or header for a file, or whatever else of that kind the target keeps. */
  abstract void touch(String name) throws IOException;

  TargetSettings settings() {
    return settings(Map.of());
  }

  TargetSettings settings(Map<String, String> more) {
    return settings(more, java.util.Optional.empty());
  }

  TargetSettings settings(Map<String, String> more, java.util.Optional<java.net.URI> url) {
    Map<String, String> keys = new java.util.TreeMap<>(keys());
    keys.putAll(more);
    return new TargetSettings(
        "web", kind(), "public", Marking.CLEAR, url, java.util.Optional.empty(), keys);
  }

  /** That of whoever publishes. */
  Map<String, String> environment() {
    return Map.of();
  }

  /** Files that the target adds of its own. */
  Map<String, String> extras() {
    return Map.of();
  }

  /** Whether a file keeps a folder from having its name. */
  boolean hasFolders() {
    return true;
  }

  /** Cuts off the end of what was written down. */
  abstract void spoilNotes() throws IOException;

  static void cut(Path note) throws IOException {
    byte[] bytes = Files.readAllBytes(note);
    Files.write(note, java.util.Arrays.copyOf(bytes, bytes.length / 2));
  }

  Target open(Map<String, String> more) throws IOException {
    return Targets.open(settings(more), Path.of(""), environment());
  }

  @Override
  public void close() throws IOException {}

  @Override
  public String toString() {
    return getClass().getSimpleName();
  }
}
