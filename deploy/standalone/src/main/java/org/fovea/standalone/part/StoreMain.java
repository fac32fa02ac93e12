package org.fovea.standalone.part;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.gaul.s3proxy.AccessGrant;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/**
 * An S3 server on one folder, with two credentials: the services' own, and one that signs uploads
 * and can do nothing else. Ends when its standard input does.
 *
 * <p>Arguments: folder, host, port, bucket. Credentials come in the environment.
 */
public final class StoreMain {
  private static final long LARGEST_PUT = 5L << 30;

  private StoreMain() {}

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(folder.resolve(args[3]));
    Map<String, String> env = System.getenv();
    BlobStore whole = new WideReads(new FilesystemNio2BlobStore(folder.toString()));
    BlobStore uploads = new UploadOnlyBlobStore(whole);
    S3Proxy proxy =
        S3Proxy.builder()
            .endpoint(URI.create("http://" + args[1] + ":" + args[2]))
            .awsAuthentication(
                AuthenticationType.AWS_V2_OR_V4,
                env.get("FOVEA_S3_ACCESS_KEY"),
                env.get("FOVEA_S3_SECRET_KEY"))
            .blobStore(new ClosedBlobStore(whole))
            .v4MaxNonChunkedRequestSize(LARGEST_PUT)
            .build();
    Map<String, AccessGrant> grants =
        Map.of(
            env.get("FOVEA_S3_ACCESS_KEY"), new AccessGrant(env.get("FOVEA_S3_SECRET_KEY"), whole),
            env.get("FOVEA_S3_SIGNING_ACCESS_KEY"),
                new AccessGrant(env.get("FOVEA_S3_SIGNING_SECRET_KEY"), uploads));
    proxy.setBlobStoreLocator(
        (identity, container, blob) -> grants.get(identity == null ? "" : identity));
    StandardInput.onEnd(() -> stop(proxy));
    proxy.start();
  }

  private static void stop(S3Proxy proxy) {
    try {
      proxy.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
