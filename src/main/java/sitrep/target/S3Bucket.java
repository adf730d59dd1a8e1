package sitrep.target;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import sitrep.config.TargetSettings;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Object;

/** A bucket at any server that speaks S3, and the keys below a prefix in it. */
final class S3Bucket implements Closeable {

  private static final String BROKEN_OFF = "an answer was broken off";

  /** In bytes a second. */
  private static final long SLOWEST = 10_000;

  private final String bucket;
  private final String prefix;
  private final Optional<String> endpoint;
  private final Region region;
  private final AwsCredentialsProvider credentials;
  private final Duration patience;
  private Optional<S3Client> open = Optional.empty();
  private boolean closed;

  S3Bucket(TargetSettings settings, Home home) {
    Map<String, String> environment = home.environment();
    patience = settings.patience();
    bucket = settings.required("bucket");
    prefix =
        settings
            .find("prefix")
            .map(p -> p.replaceAll("^/+|/+$", ""))
            .filter(p -> !p.isEmpty())
            .map(p -> p + "/")
            .orElse("");
    endpoint =
        settings
            .find("endpoint")
            .or(() -> Optional.ofNullable(environment.get("AWS_ENDPOINT_URL_S3")))
            .or(() -> Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")));
    region =
        Region.of(
            settings
                .find("region")
                .or(() -> Optional.ofNullable(environment.get("AWS_REGION")))
                .or(() -> Optional.ofNullable(environment.get("AWS_DEFAULT_REGION")))
                .orElse("us-east-1"));
    credentials = credentials(settings, home);
  }

  /** It takes a while to begin with, and is not needed where a site is refused. */
  private synchronized S3Client client() {
    if (closed) {
      throw new TargetException(place() + " is closed");
    }
    open = open.or(() -> Optional.of(newClient()));
    return open.get();
  }

  private S3Client newClient() {
    ProfileFile none = ProfileFile.aggregator().build();
    var builder =
        S3Client.builder()
            .region(region)
            .credentialsProvider(credentials)
            .httpClientBuilder(
                UrlConnectionHttpClient.builder()
                    .socketTimeout(patience)
                    .connectionTimeout(patience))
            .overrideConfiguration(
                c ->
                    c.defaultProfileFile(none)
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(patience))
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
            // Some servers would keep the way of sending as an encoding of the object.
            .serviceConfiguration(c -> c.chunkedEncodingEnabled(false))
            .forcePathStyle(endpoint.isPresent());
    endpoint.ifPresent(address -> builder.endpointOverride(URI.create(address)));
    return builder.build();
  }

  /** From the environment, else from a profile; no other host is asked. */
  private static AwsCredentialsProvider credentials(TargetSettings settings, Home home) {
    Map<String, String> environment = home.environment();
    String id = environment.get("AWS_ACCESS_KEY_ID");
    String secret = environment.get("AWS_SECRET_ACCESS_KEY");
    if (id != null && secret != null && settings.find("profile").isEmpty()) {
      String token = environment.get("AWS_SESSION_TOKEN");
      return StaticCredentialsProvider.create(
          token == null
              ? AwsBasicCredentials.create(id, secret)
              : AwsSessionCredentials.create(id, secret, token));
    }
    ProfileFile.Aggregator files = ProfileFile.aggregator();
    add(files, home, "AWS_SHARED_CREDENTIALS_FILE", "credentials", ProfileFile.Type.CREDENTIALS);
    add(files, home, "AWS_CONFIG_FILE", "config", ProfileFile.Type.CONFIGURATION);
    return ProfileCredentialsProvider.builder()
        .profileFile(files.build())
        .profileName(
            settings.find("profile").orElse(environment.getOrDefault("AWS_PROFILE", "default")))
        .build();
  }

  private static void add(
      ProfileFile.Aggregator files,
      Home home,
      String variable,
      String name,
      ProfileFile.Type type) {
    String named = home.environment().get(variable);
    Path file = named == null ? home.folder().resolve(".aws").resolve(name) : Path.of(named);
    if (java.nio.file.Files.isReadable(file)) {
      files.addFile(ProfileFile.builder().content(file).type(type).build());
    }
  }

  AwsCredentialsProvider credentials() {
    return credentials;
  }

  Region region() {
    return region;
  }

  String place() {
    return "s3://" + bucket + "/" + prefix + endpoint.map(e -> " at " + e).orElse("");
  }

  private interface Call<R> {
    R on(S3Client client) throws IOException;
  }

  /** What a server or the way to it refuses is told to users, but for what may pass. */
  private <R> R call(Call<R> call) throws IOException {
    try {
      return call.on(client());
    } catch (SdkServiceException e) {
      if (e.statusCode() == 401 || e.statusCode() == 403 || e.statusCode() == 404) {
        throw new TargetException(place() + " refuses: " + words(e));
      }
      throw new IOException(place() + ": " + words(e), e);
    } catch (SdkException e) {
      if (String.valueOf(e.getMessage()).matches("(?is).*(credential|profile).*")) {
        throw new TargetException(
            "there are no credentials for "
                + place()
                + "; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile");
      }
      throw new IOException(place() + ": " + e.getMessage(), e);
    }
  }

  /** Without what a server may repeat of a request. */
  private static String words(SdkServiceException e) {
    String code =
        e instanceof software.amazon.awssdk.awscore.exception.AwsServiceException aws
                && aws.awsErrorDetails() != null
            ? aws.awsErrorDetails().errorCode() + ", "
            : "";
    return code + "status " + e.statusCode();
  }

  /** The ETag of each object, by its key behind the prefix. */
  Map<String, String> list() throws IOException {
    return call(
        client -> {
          Map<String, String> etags = new HashMap<>();
          for (S3Object object :
              client.listObjectsV2Paginator(r -> r.bucket(bucket).prefix(prefix)).contents()) {
            etags.put(key(object), mark(object.eTag()));
          }
          return etags;
        });
  }

  /**
   * The same of those in a span, page by page behind the last key, since not every server takes a
   * first key and a token at once. Of servers that list in another order than Amazon's, which know
   * no spans, all objects are listed.
   */
  Map<String, String> list(KeySpan span) throws IOException {
    Map<String, String> etags = new HashMap<>();
    for (KeySpan rest = span; ; ) {
      ListObjectsV2Response page = page(rest);
      for (S3Object object : page.contents()) {
        String key = key(object);
        if (!rest.mayBeginWith(key)) {
          return list();
        }
        if (rest.endsBefore(key)) {
          return etags;
        }
        etags.put(key, mark(object.eTag()));
        rest = rest.behind(key);
      }
      if (!Boolean.TRUE.equals(page.isTruncated())) {
        return etags;
      }
    }
  }

  private ListObjectsV2Response page(KeySpan span) throws IOException {
    return call(
        client ->
            client.listObjectsV2(
                r -> {
                  r.bucket(bucket).prefix(prefix);
                  span.after().ifPresent(key -> r.startAfter(prefix + key));
                }));
  }

  private String key(S3Object object) {
    return object.key().substring(prefix.length());
  }

  Optional<HeadObjectResponse> head(String key) throws IOException {
    return missing(
        client -> {
          HeadObjectResponse head = client.headObject(r -> r.bucket(bucket).key(prefix + key));
          told(head.eTag());
          return head;
        });
  }

  /** A small object's text and its ETag. */
  Optional<Map.Entry<String, String>> text(String key) throws IOException {
    return missing(
        client -> {
          var bytes = client.getObjectAsBytes(r -> r.bucket(bucket).key(prefix + key));
          Long length = bytes.response().contentLength();
          if (length == null || length != bytes.asByteArrayUnsafe().length) {
            throw new IOException(BROKEN_OFF);
          }
          return Map.entry(bytes.asUtf8String(), told(bytes.response().eTag()));
        });
  }

  /** Opens an object; what is read must be compressed no more. */
  <R> R read(String key, Reading<R> reading) throws IOException {
    return call(
        client -> {
          try (var object = client.getObject(r -> r.bucket(bucket).key(prefix + key))) {
            boolean gzip = "gzip".equals(object.response().contentEncoding());
            return reading.of(gzip ? new java.util.zip.GZIPInputStream(object) : object);
          }
        });
  }

  /** What is done with an object's bytes. */
  interface Reading<R> {
    R of(java.io.InputStream bytes) throws IOException;
  }

  private <R> Optional<R> missing(Call<R> call) throws IOException {
    return call(
        client -> {
          try {
            return Optional.of(call.on(client));
          } catch (SdkServiceException e) {
            if (e.statusCode() == 404) {
              return Optional.empty();
            }
            throw e;
          }
        });
  }

  /** Java takes an answer whose head was broken off for a whole one with fewer headers. */
  private static String told(String etag) throws IOException {
    if (etag == null) {
      throw new IOException(BROKEN_OFF);
    }
    return etag;
  }

  /** An ETag without its quotation marks. */
  static String mark(String etag) throws IOException {
    return told(etag).replace("\"", "");
  }

  /** Lines that are slower than this count as broken. */
  private Duration time(RequestBody body) {
    return patience.plusSeconds(body.optionalContentLength().orElse(0L) / SLOWEST);
  }

  /** Writes an object and returns its ETag. */
  String put(String key, RequestBody body, Consumer<PutObjectRequest.Builder> more)
      throws IOException {
    return call(
        client ->
            mark(
                client
                    .putObject(
                        r -> {
                          r.bucket(bucket).key(prefix + key);
                          r.overrideConfiguration(c -> c.apiCallTimeout(time(body)));
                          more.accept(r);
                        },
                        body)
                    .eTag()));
  }

  /**
   * Writes an object if a condition holds; where a server knows no conditions, without.
   *
   * @return false if it does not hold
   */
  boolean putIf(String key, RequestBody body, Consumer<PutObjectRequest.Builder> condition)
      throws IOException {
    return call(
        client -> {
          try {
            client.putObject(
                r -> {
                  r.bucket(bucket).key(prefix + key);
                  condition.accept(r);
                },
                body);
            return true;
          } catch (SdkServiceException e) {
            if (e.statusCode() == 412 || e.statusCode() == 409) {
              return false;
            } else if (e.statusCode() == 501) {
              client.putObject(r -> r.bucket(bucket).key(prefix + key), body);
              return true;
            }
            throw e;
          }
        });
  }

  /** Copies an object with its headers, at the server, and returns the copy's ETag. */
  String copy(String from, String to) throws IOException {
    return call(
        client ->
            mark(
                client
                    .copyObject(
                        r ->
                            r.sourceBucket(bucket)
                                .sourceKey(prefix + from)
                                .destinationBucket(bucket)
                                .destinationKey(prefix + to))
                    .copyObjectResult()
                    .eTag()));
  }

  void delete(String key) throws IOException {
    missing(client -> client.deleteObject(r -> r.bucket(bucket).key(prefix + key)));
  }

  @Override
  public synchronized void close() {
    closed = true;
    open.ifPresent(S3Client::close);
  }
}
