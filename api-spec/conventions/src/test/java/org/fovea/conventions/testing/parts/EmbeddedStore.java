package org.fovea.conventions.testing.parts;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** S3Proxy on a folder, which must be absolute. */
final class EmbeddedStore implements AutoCloseable {

  private static final String KEY = "fovea";
  private static final String SECRET = "fovea-secret";
  private static final String BUCKET = "fovea";
  private static final long LARGEST_PUT = 5L << 30;

  private final S3Proxy proxy;

  EmbeddedStore(Path folder) throws Exception {
    createBucket(folder);
    proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://127.0.0.1:0"))
            .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, KEY, SECRET)
            .blobStore(new FilesystemNio2BlobStore(folder.toAbsolutePath().toString()))
            .v4MaxNonChunkedRequestSize(LARGEST_PUT)
            .build();
    proxy.start();
  }

  Map<String, String> settings() {
    return Map.of(
        "fovea.s3.endpoint", "http://127.0.0.1:" + proxy.getPort(),
        "fovea.s3.bucket", BUCKET,
        "fovea.s3.access-key", KEY,
        "fovea.s3.secret-key", SECRET);
  }

  @Override
  public void close() throws Exception {
    proxy.stop();
  }

  private static void createBucket(Path folder) throws IOException {
    Files.createDirectories(folder.resolve(BUCKET));
  }
}
