package sitrep.target;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import sitrep.config.TargetSettings;
import sitrep.hash.Sha256;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/**
 * A bucket of Amazon's S3, or of any other server that speaks it. Each object is seen whole or not
 * at all; its mark is its ETag, which as a rule is its MD5. Notes, and what the release before had,
 * lie below {@code .sitrep/}.
 */
final class S3Target implements Target {

  private static final String NOTES = ".sitrep/";
  private static final String KEPT = NOTES + "kept/";
  private static final int SILENCE_SECONDS = 60;

  /** So many keys are worth a question of their own; an answer holds twice as many. */
  private static final int PART = 500;

  private final S3Bucket bucket;
  private final S3Headers headers;
  private final Optional<CloudFront> cdn;
  private final int silenceSeconds;
  private final Set<String> changed = ConcurrentHashMap.newKeySet();
  private final Map<String, String> sent = new ConcurrentHashMap<>();
  private final Set<String> kept = ConcurrentHashMap.newKeySet();
  private volatile Optional<Lease> lease = Optional.empty();

  /** What lies there as long as this publish has not written it anew. */
  private volatile Optional<String> published = Optional.empty();

  S3Target(TargetSettings settings, Home home) {
    bucket = new S3Bucket(settings, home);
    headers = S3Headers.of(settings);
    cdn =
        settings
            .find("cloudfront")
            .map(id -> new CloudFront(id, bucket.credentials(), home.environment()));
    silenceSeconds = settings.find("lock-seconds").map(Integer::parseInt).orElse(SILENCE_SECONDS);
  }

  @Override
  public String place() {
    return bucket.place();
  }

  @Override
  public int parallel() {
    return 8;
  }

  private void beat() throws IOException {
    if (lease.isPresent()) {
      lease.get().beat();
    }
  }

  @Override
  public Closeable lock(Consumer<String> words) throws IOException {
    Lease taken = Lease.take(new LockObject(), silenceSeconds, place(), words);
    lease = Optional.of(taken);
    return () -> {
      lease = Optional.empty();
      taken.close();
    };
  }

  /** The lock as an object, written on conditions (RFC 9110, section 13). */
  private final class LockObject implements Lease.Box {

    private static final String KEY = NOTES + "lock";

    @Override
    public Optional<String> read() throws IOException {
      return bucket.text(KEY).map(Map.Entry::getKey);
    }

    @Override
    public boolean create(String text) throws IOException {
      return bucket.putIf(KEY, RequestBody.fromString(text), r -> r.ifNoneMatch("*"))
          && read().filter(text::equals).isPresent();
    }

    @Override
    public boolean replace(String old, String text) throws IOException {
      var there = bucket.text(KEY).filter(t -> t.getKey().equals(old));
      return there.isPresent()
          && bucket.putIf(KEY, RequestBody.fromString(text), r -> r.ifMatch(there.get().getValue()))
          && read().filter(text::equals).isPresent();
    }

    @Override
    public void erase() throws IOException {
      bucket.delete(KEY);
    }
  }

  @Override
  public void look() {
    kept.clear();
  }

  @Override
  public Optional<String> stamp() throws IOException {
    return Optional.of(stamp(Note.JOURNAL) + " " + stamp(Note.PUBLISHED));
  }

  private String stamp(Note note) throws IOException {
    return bucket.head(NOTES + note.file()).map(HeadObjectResponse::eTag).orElse("none");
  }

  @Override
  public Map<String, String> list() throws IOException {
    return marks(bucket.list());
  }

  @Override
  public List<Part> parts(Collection<String> expected) {
    return KeySpan.parts(expected, PART).stream()
        .<Part>map(span -> () -> marks(bucket.list(span)))
        .toList();
  }

  /** Those of readers' files; what is kept is noted. */
  private Map<String, String> marks(Map<String, String> etags) throws IOException {
    beat();
    etags.keySet().stream()
        .filter(key -> key.startsWith(KEPT))
        .forEach(key -> kept.add(key.substring(KEPT.length())));
    etags.keySet().removeIf(key -> key.startsWith(NOTES) || key.endsWith("/"));
    return etags;
  }

  @Override
  public Optional<String> note(Note note) throws IOException {
    Optional<String> text = bucket.text(NOTES + note.file()).map(Map.Entry::getKey);
    if (note == Note.PUBLISHED) {
      published = text;
    }
    return text;
  }

  @Override
  public void journal(String text) throws IOException {
    write(Note.JOURNAL, text);
  }

  private void write(Note note, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    bucket.put(
        NOTES + note.file(),
        RequestBody.fromBytes(bytes),
        r -> r.contentType("text/plain; charset=utf-8").cacheControl("no-store"));
  }

  @Override
  public Headers headers(String name) {
    return headers.of(name);
  }

  @Override
  public boolean holds(Upload wanted, String mark) throws IOException {
    beat();
    boolean fresh = wanted.source().isPresent();
    if (fresh) {
      Optional<HeadObjectResponse> there = bucket.head(wanted.name());
      if (there.isEmpty()
          || !mark.equals(S3Bucket.mark(there.get().eTag()))
          || !sameHeaders(wanted, there.get())) {
        return false;
      }
    }
    boolean told = fresh && markOf(wanted).equals(mark);
    return told || bucket.read(wanted.name(), Sha256::hex).equals(wanted.sha256());
  }

  /** The mark that servers give the file as a rule. */
  private String markOf(Upload wanted) throws IOException {
    String known = sent.get(sentAs(wanted));
    return known == null ? S3Body.of(wanted).hex() : known;
  }

  private static String sentAs(Upload upload) {
    return upload.sha256() + " " + upload.headers().print();
  }

  @Override
  public boolean seesOtherMarks() {
    return true;
  }

  private static boolean sameHeaders(Upload wanted, HeadObjectResponse there) {
    Map<String, String> values = wanted.headers().values();
    return plain(there.contentType()).equals(plain(values.get(S3Headers.TYPE)))
        && Objects.equals(there.cacheControl(), values.get(S3Headers.CACHE))
        && Objects.equals(there.contentEncoding(), values.get(S3Headers.ENCODING))
        && hasNoOther(there);
  }

  /** What browsers would obey, and no publish of ours says. */
  private static boolean hasNoOther(HeadObjectResponse there) {
    return there.contentDisposition() == null
        && there.contentLanguage() == null
        && there.expiresString() == null
        && there.websiteRedirectLocation() == null;
  }

  /** Some servers put a type's parameters in another form. */
  private static String plain(String type) {
    return String.valueOf(type).replace(" ", "").toLowerCase(java.util.Locale.ROOT);
  }

  @Override
  public boolean keepsRelease() {
    return true;
  }

  @Override
  public void keep(String name, String sha256) throws IOException {
    if (!kept.contains(sha256)) {
      bucket.copy(name, KEPT + sha256);
    }
  }

  @Override
  public byte[] kept(Upload wanted) throws IOException {
    return bucket.read(KEPT + wanted.sha256(), bytes -> wanted.checked(bytes).readAllBytes());
  }

  @Override
  public String put(Upload upload) throws IOException {
    beat();
    changed.add(upload.name());
    if (upload.source().isEmpty()) {
      return bucket.copy(KEPT + upload.sha256(), upload.name());
    }
    S3Body body = S3Body.of(upload);
    sent.put(sentAs(upload), body.hex());
    Map<String, String> values = upload.headers().values();
    return bucket.put(
        upload.name(),
        body.body(),
        r ->
            r.contentMD5(body.base64())
                .contentType(values.get(S3Headers.TYPE))
                .cacheControl(values.get(S3Headers.CACHE))
                .contentEncoding(values.get(S3Headers.ENCODING)));
  }

  @Override
  public void delete(String name) throws IOException {
    beat();
    changed.add(name);
    bucket.delete(name);
  }

  @Override
  public void finish(String published, Optional<String> before, Set<String> needed)
      throws IOException {
    beat();
    if (before.isPresent() && before.equals(this.published)) {
      bucket.copy(NOTES + Note.PUBLISHED.file(), NOTES + Note.BEFORE.file());
      this.published = Optional.empty();
    } else if (before.isPresent()) {
      write(Note.BEFORE, before.get());
    }
    write(Note.PUBLISHED, published);
    if (cdn.isPresent() && !changed.isEmpty()) {
      cdn.get().invalidate(changed, Sha256.hex(published.getBytes(StandardCharsets.UTF_8)));
    }
    bucket.delete(NOTES + Note.JOURNAL.file());
    for (String hash : kept) {
      if (!needed.contains(hash)) {
        bucket.delete(KEPT + hash);
      }
    }
  }

  @Override
  public void close() {
    bucket.close();
  }
}
