package sitrep.target;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.core.sync.RequestBody;

/**
 * The bytes of an object, with the MD5 (RFC 1321) by which servers check and mark them. What is
 * larger than a few megabytes is read anew for each purpose, unless it is compressed.
 *
 * @param md5 16 bytes
 */
record S3Body(RequestBody body, byte[] md5) {

  private static final long LARGE = 8L << 20;

  static S3Body of(Upload upload) throws IOException {
    if (!S3Headers.isCompressed(upload) && upload.size() > LARGE) {
      MessageDigest digest = newMd5();
      try (InputStream in = new DigestInputStream(upload.open(), digest)) {
        in.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return new S3Body(
          RequestBody.fromContentProvider(
              () -> opened(upload), upload.size(), "application/octet-stream"),
          digest.digest());
    }
    byte[] bytes = bytes(upload);
    return new S3Body(RequestBody.fromBytes(bytes), newMd5().digest(bytes));
  }

  private static InputStream opened(Upload upload) {
    try {
      return upload.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Upload upload) throws IOException {
    try (InputStream in = upload.open()) {
      if (!S3Headers.isCompressed(upload)) {
        return in.readAllBytes();
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (Gzip gzip = new Gzip(out)) {
        in.transferTo(gzip);
      }
      return out.toByteArray();
    }
  }

  /** Compresses as well as it can: it is done once and read often. */
  private static final class Gzip extends GZIPOutputStream {
    Gzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  String hex() {
    return HexFormat.of().formatHex(md5);
  }

  String base64() {
    return Base64.getEncoder().encodeToString(md5);
  }

  private static MessageDigest newMd5() {
    try {
      return MessageDigest.getInstance("MD5");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
