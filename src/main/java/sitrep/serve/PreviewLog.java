package sitrep.serve;

/** Is told what happens in a preview, from many threads. */
public interface PreviewLog {

  /** The digest was read again, or could not be. */
  void rebuilt(PreviewState state);

  /** A request was not answered, for this reason. */
  void refused(String request, String reason);
}
