package sitrep.publish;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import sitrep.config.TargetSettings;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket at S3Proxy. */
class S3Place extends Place {

  private static final AtomicInteger BUCKETS = new AtomicInteger();

  private final String bucket = "bucket-" + BUCKETS.incrementAndGet();
  private final S3Client client;
  private final int port;

  S3Place() throws Exception {
    this(S3Server.running().port());
  }

  S3Place(int port) throws Exception {
    this.port = port;
    client = S3Server.running().client();
    client.createBucket(r -> r.bucket(bucket));
  }

  @Override
  TargetSettings.Kind kind() {
    return TargetSettings.Kind.S3;
  }

  @Override
  Map<String, String> keys() {
    return Map.of(
        "bucket",
        bucket,
        "prefix",
        "/digest",
        "endpoint",
        "http://127.0.0.1:" + port,
        "lock-seconds",
        "2");
  }

  @Override
  Map<String, String> environment() {
    return S3Server.environment();
  }

  @Override
  boolean knowsHeaders() {
    return true;
  }

  String bucket() {
    return bucket;
  }

  private String key(String name) {
    return "digest/" + name;
  }

  Map<String, S3Object> objects() {
    Map<String, S3Object> objects = new TreeMap<>();
    client
        .listObjectsV2Paginator(r -> r.bucket(bucket).prefix(key("")))
        .contents()
        .forEach(o -> objects.put(o.key().substring(key("").length()), o));
    return objects;
  }

  /** As browsers see them. */
  @Override
  Map<String, String> readable() throws IOException {
    Map<String, String> files = new TreeMap<>();
    for (String name : objects().keySet()) {
      if (!name.startsWith(".sitrep/")) {
        var object = client.getObjectAsBytes(r -> r.bucket(bucket).key(key(name)));
        InputStream bytes = new ByteArrayInputStream(object.asByteArray());
        boolean gzip = "gzip".equals(object.response().contentEncoding());
        try (InputStream in = gzip ? new GZIPInputStream(bytes) : bytes) {
          files.put(name, new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  @Override
  void write(String name, String text) throws IOException {
    client.putObject(r -> r.bucket(bucket).key(key(name)), RequestBody.fromString(text));
  }

  @Override
  void writeQuietly(String name, String text) throws IOException {
    var head = client.headObject(r -> r.bucket(bucket).key(key(name)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out =
        "gzip".equals(head.contentEncoding()) ? new GZIPOutputStream(bytes) : bytes) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    client.putObject(
        r ->
            r.bucket(bucket)
                .key(key(name))
                .contentType(head.contentType())
                .cacheControl(head.cacheControl())
                .contentEncoding(head.contentEncoding()),
        RequestBody.fromBytes(bytes.toByteArray()));
  }

  @Override
  void touch(String name) throws IOException {
    var object = client.getObjectAsBytes(r -> r.bucket(bucket).key(key(name)));
    client.putObject(
        r ->
            r.bucket(bucket)
                .key(key(name))
                .contentType(object.response().contentType())
                .cacheControl(object.response().cacheControl())
                .contentEncoding(object.response().contentEncoding())
                .contentDisposition("attachment"),
        RequestBody.fromBytes(object.asByteArray()));
  }

  @Override
  void delete(String name) throws IOException {
    client.deleteObject(r -> r.bucket(bucket).key(key(name)));
  }

  @Override
  void spoilNotes() throws IOException {
    String text =
        client.getObjectAsBytes(r -> r.bucket(bucket).key(key(".sitrep/published"))).asUtf8String();
    write(".sitrep/published", text.substring(0, text.length() / 2));
  }

  @Override
  String state() {
    StringBuilder state = new StringBuilder();
    objects()
        .forEach(
            (name, o) -> {
              if (!name.equals(".sitrep/lock")) {
                state.append(name).append(o.eTag()).append(o.lastModified()).append('\n');
              }
            });
    return state.toString();
  }

  @Override
  public void close() {
    objects().keySet().forEach(name -> client.deleteObject(r -> r.bucket(bucket).key(key(name))));
  }
}
