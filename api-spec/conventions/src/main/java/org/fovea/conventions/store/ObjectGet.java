package org.fovea.conventions.store;

import io.minio.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Asks for the bytes of objects on the JDK's own connections. The SDK's client hands bytes on in
 * segments of 8 KiB, a system call and a change of threads each; here a reader takes what has
 * arrived on its own thread.
 */
final class ObjectGet {

  private static final int TRIES = 4;
  private static final long PAUSE_MILLIS = 50;
  private static final int LONGEST_ERROR = 1 << 16;

  /** The connections that are kept when nobody reads; the JDK keeps five. */
  private static final String KEPT = "64";

  static {
    if (System.getProperty("http.maxConnections") == null) {
      System.setProperty("http.maxConnections", KEPT);
    }
  }

  /** Keys are ours, never a user's path: no character of theirs is written in another way. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._~-]+");

  private final OwnSignature signature;
  private final String bucket;
  private final String host;
  private final int stallMillis;

  /** Trusts whom the SDK trusts, certificates of {@code SSL_CERT_FILE} among them. */
  private final Optional<SSLSocketFactory> tls;

  ObjectGet(S3Config config) {
    this.tls =
        Optional.of(config)
            .filter(ObjectStores::withTls)
            .map(https -> Http.newDefaultClient().sslSocketFactory());
    this.signature = new OwnSignature(config, InstantSource.system());
    this.bucket = config.endpoint().replaceAll("/+$", "") + "/" + config.bucket() + "/";
    this.host = hostOf(URI.create(bucket));
    this.stallMillis = Math.toIntExact(config.stallTimeout().toMillis());
  }

  /** The whole object. */
  InputStream whole(String key) {
    return open(key, "");
  }

  /** What comes after so many bytes. */
  InputStream from(String key, long first) {
    return open(key, "bytes=" + first + "-");
  }

  /** From one byte to another, both among them. */
  InputStream range(String key, long first, long last) {
    return open(key, "bytes=" + first + "-" + last);
  }

  private InputStream open(String key, String range) {
    IOException lost = new IOException("never asked");
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        return answer(key, range);
      } catch (SocketTimeoutException e) {
        throw new StoreUnavailableException(e);
      } catch (IOException e) {
        lost = e;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS << tried));
      }
    }
    throw new StoreUnavailableException(lost);
  }

  /** An {@link IOException} for what may be better the next time. */
  private InputStream answer(String key, String range) throws IOException {
    HttpURLConnection connection = connect(key, range);
    int status = connection.getResponseCode();
    if (status == 200 || status == 206) {
      return new WholeAnswer(connection);
    }
    String error = error(connection);
    if (status >= 500) {
      throw new IOException("the store answers " + status + " " + error);
    }
    throw StoreErrors.translate(key, status, error);
  }

  private HttpURLConnection connect(String key, String range) throws IOException {
    if (!PLAIN.matcher(key).matches()) {
      throw new IllegalArgumentException("no key of ours: " + key);
    }
    URI address = URI.create(bucket + key);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    signature.headers(host, address.getRawPath()).forEach(connection::setRequestProperty);
    if (connection instanceof HttpsURLConnection https) {
      https.setSSLSocketFactory(tls.orElseThrow());
    }
    connection.setConnectTimeout((int) ObjectStores.CONNECT_MILLIS);
    connection.setReadTimeout(stallMillis);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    if (!range.isEmpty()) {
      connection.setRequestProperty("Range", range);
    }
    return connection;
  }

  private static String error(HttpURLConnection connection) throws IOException {
    try (InputStream body = connection.getErrorStream()) {
      return body == null ? "" : new String(body.readNBytes(LONGEST_ERROR), StandardCharsets.UTF_8);
    }
  }

  /** As the JDK writes the Host header: without the usual port. */
  private static String hostOf(URI address) {
    boolean usual =
        address.getPort() < 0
            || address.getPort() == (address.getScheme().equals("https") ? 443 : 80);
    return usual ? address.getHost() : address.getHost() + ":" + address.getPort();
  }
}
