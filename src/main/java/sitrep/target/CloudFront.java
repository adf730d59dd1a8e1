package sitrep.target;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Tells a distribution of Amazon's CloudFront which addresses have changed (CreateInvalidation of
 * its API of 2020-05-31), by the one request that this needs. A library for the rest of that API
 * would be larger than all of S3's.
 */
final class CloudFront {

  /** CloudFront takes no more at once. */
  private static final int MOST_PATHS = 1000;

  private static final URI ENDPOINT = URI.create("https://cloudfront.amazonaws.com");

  private final String distribution;
  private final AwsCredentialsProvider credentials;
  private final URI endpoint;

  CloudFront(
      String distribution, AwsCredentialsProvider credentials, Map<String, String> environment) {
    this.distribution = distribution;
    this.credentials = credentials;
    String other = environment.get("AWS_ENDPOINT_URL_CLOUDFRONT");
    this.endpoint = other == null ? ENDPOINT : URI.create(other);
  }

  /**
   * Asks for it once.
   *
   * @param files within the site
   * @param reference by which the same request is known again, so that it is done once
   */
  void invalidate(Set<String> files, String reference) throws IOException {
    byte[] body = body(files, reference).getBytes(StandardCharsets.UTF_8);
    ContentStreamProvider bytes = () -> new ByteArrayInputStream(body);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(endpoint)
            .encodedPath("/2020-05-31/distribution/" + encoded(distribution) + "/invalidation")
            .putHeader("Content-Type", "application/xml")
            .putHeader("Content-Length", String.valueOf(body.length))
            .build();
    SignedRequest signed =
        AwsV4HttpSigner.create()
            .sign(
                r ->
                    r.identity(credentials.resolveCredentials())
                        .request(request)
                        .payload(bytes)
                        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "cloudfront")
                        .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1"));
    try (SdkHttpClient client = UrlConnectionHttpClient.create()) {
      HttpExecuteResponse response =
          client
              .prepareRequest(
                  HttpExecuteRequest.builder()
                      .request(signed.request())
                      .contentStreamProvider(signed.payload().orElse(bytes))
                      .build())
              .call();
      if (!response.httpResponse().isSuccessful()) {
        throw new IOException(
            "CloudFront does not take what has changed: status "
                + response.httpResponse().statusCode());
      }
    }
  }

  private static String body(Set<String> files, String reference) {
    Set<String> paths = new TreeSet<>();
    for (String file : files) {
      paths.add("/" + encoded(file));
      if (file.equals("index.html") || file.endsWith("/index.html")) {
        paths.add("/" + encoded(file.substring(0, file.length() - "index.html".length())));
      }
    }
    if (paths.size() > MOST_PATHS) {
      paths = Set.of("/*");
    }
    StringBuilder xml =
        new StringBuilder(
            "<InvalidationBatch xmlns=\"http://cloudfront.amazonaws.com/doc/2020-05-31/\"><Paths>"
                + "<Quantity>");
    xml.append(paths.size()).append("</Quantity><Items>");
    paths.forEach(path -> xml.append("<Path>").append(path).append("</Path>"));
    return xml.append("</Items></Paths><CallerReference>")
        .append(reference)
        .append("</CallerReference></InvalidationBatch>")
        .toString();
  }

  private static String encoded(String path) {
    return URLEncoder.encode(path, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }
}
