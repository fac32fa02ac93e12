package org.fovea.e2e.store;

import io.minio.Signer;
import io.minio.Time;
import io.minio.errors.MinioException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.fovea.conventions.store.ObjectStores;
import org.fovea.conventions.store.SignedRequest;
import org.fovea.conventions.store.SigningKey;

/** Requests exactly as they are wanted: signed by anybody for any time, or not at all. */
final class RawStore {

  private static final int LIFETIME_SECONDS = 900;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final OkHttpClient HTTP =
      new OkHttpClient.Builder()
          .connectTimeout(Duration.ofSeconds(10))
          .readTimeout(PATIENCE)
          .writeTimeout(PATIENCE)
          .followRedirects(false)
          .build();
  private static final int FIRST_REFUSAL = 400;
  private static final byte[] NOTHING = new byte[0];

  private final StoreSettings settings;

  RawStore(StoreSettings settings) {
    this.settings = settings;
  }

  /** What came back, names of headers in lower case. */
  record Answer(int status, byte[] body, Map<String, String> headers) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    boolean good() {
      return status / 100 == 2;
    }

    /** The text of an XML element that is there once. */
    String element(String name) {
      String text = text();
      int start = text.indexOf("<" + name + ">") + name.length() + 2;
      return text.substring(start, text.indexOf("</" + name + ">", start));
    }
  }

  /** Who signs, and for when. */
  record Signature(SigningKey key, Instant at, int seconds) {

    static Signature now(SigningKey key) {
      return new Signature(key, Instant.now(), LIFETIME_SECONDS);
    }
  }

  /** The services' own key, which may do everything. */
  SigningKey own() {
    return SigningKey.own(settings);
  }

  /** The key that signs clients' uploads. */
  SigningKey uploads() {
    return ObjectStores.signingKey(settings);
  }

  /** The address of a key, or of the bucket; {@code query} may be empty. */
  String url(String key, String query) {
    String object = key.isEmpty() ? "" : "/" + key;
    return settings.endpoint()
        + "/"
        + settings.bucket()
        + object
        + (query.isEmpty() ? "" : "?" + query);
  }

  /** A presigned URL over exactly these headers, and Host. */
  String sign(Signature by, String method, String url, Map<String, String> headers) {
    HttpUrl.Builder with = HttpUrl.get(url).newBuilder();
    by.key()
        .sessionToken()
        .ifPresent(token -> with.addQueryParameter("X-Amz-Security-Token", token));
    HttpUrl target = with.build();
    RequestBody body =
        method.equals("PUT") || method.equals("POST") ? RequestBody.create(NOTHING, null) : null;
    Request.Builder request =
        new Request.Builder()
            .url(target)
            .method(method, body)
            .header("Host", target.host() + ":" + target.port())
            .header("X-Amz-Date", by.at().atZone(ZoneOffset.UTC).format(Time.AMZ_DATE_FORMAT));
    headers.forEach(request::header);
    try {
      return Signer.presignV4(
              request.build(),
              settings.region(),
              by.key().accessKey(),
              by.key().secretKey(),
              by.seconds())
          .toString();
    } catch (MinioException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A call of the services' own, without a body. */
  Answer call(String method, String key, String query) {
    return call(method, key, query, Map.of(), NOTHING);
  }

  /** A call of the services' own. */
  Answer call(String method, String key, String query, Map<String, String> headers, byte[] body) {
    return call(own(), method, url(key, query), headers, body);
  }

  /** A call by anybody. */
  Answer call(SigningKey by, String method, String url, Map<String, String> headers, byte[] body) {
    return send(method, sign(Signature.now(by), method, url, headers), headers, body);
  }

  /** A client's PUT as it was signed for it, with {@code more} headers that nobody signed. */
  static Answer put(SignedRequest signed, byte[] body, Map<String, String> more) {
    Map<String, String> headers = new HashMap<>(signed.headers());
    headers.putAll(more);
    return send("PUT", signed.url(), headers, body);
  }

  static Answer put(SignedRequest signed, byte[] body) {
    return put(signed, body, Map.of());
  }

  /** Sends a body with its own length, whatever {@code headers} say of it. */
  static Answer send(String method, String url, Map<String, String> headers, byte[] body) {
    Request.Builder request = new Request.Builder().url(url).header("Accept-Encoding", "identity");
    headers.forEach(
        (name, value) -> {
          if (!name.equalsIgnoreCase("Content-Length")) {
            request.header(name, value);
          }
        });
    boolean takesBody = body.length > 0 || method.equals("PUT") || method.equals("POST");
    return send(
        request.method(method, takesBody ? RequestBody.create(body, null) : null).build(),
        PATIENCE);
  }

  /** A call that is given up after a time, as an {@link InterruptedIOException} tells. */
  static Answer send(Request request, Duration patience) {
    Call call = HTTP.newBuilder().callTimeout(patience).build().newCall(request);
    try (Response answer = call.execute()) {
      Map<String, String> headers = new HashMap<>();
      for (String name : answer.headers().names()) {
        headers.put(name.toLowerCase(Locale.ROOT), answer.header(name));
      }
      return new Answer(answer.code(), body(answer), headers);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The body; that of a refusal as far as it arrived. A store may refuse before it has read what
   * was sent, and close: the bytes nobody read then reset the connection (RFC 9112, 9.6) and can
   * take the end of the answer along, though its status has been told.
   */
  private static byte[] body(Response answer) throws IOException {
    ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    try (InputStream bytes = answer.body().byteStream()) {
      bytes.transferTo(arrived);
    } catch (IOException e) {
      if (answer.code() < FIRST_REFUSAL) {
        throw e;
      }
    }
    return arrived.toByteArray();
  }

  /** What a plain GET is answered, if it is. */
  static Optional<Integer> statusOf(String url) {
    try {
      return Optional.of(send("GET", url, Map.of(), NOTHING).status());
    } catch (UncheckedIOException e) {
      return Optional.empty();
    }
  }

  void makeBucket() {
    call("PUT", "", "");
  }
}
