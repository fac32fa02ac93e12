package org.fovea.conventions.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An OIDC issuer that has just what a service needs to check access tokens: discovery and keys. */
public class TestIssuer implements QuarkusTestResourceLifecycleManager {

  private static final String URL = "fovea.test.issuer";
  private static final KeyPair KEYS = newKeys();

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String issuer = "http://127.0.0.1:" + server.getAddress().getPort();
    server.createContext(
        "/.well-known/openid-configuration", exchange -> answer(exchange, discovery(issuer)));
    server.createContext("/keys", exchange -> answer(exchange, keys(KEYS)));
    server.start();
    System.setProperty(URL, issuer);
    System.setProperty(URL + ".key", encode(KEYS.getPrivate().getEncoded()));
    return Map.of("fovea.oidc.issuer", issuer);
  }

  @Override
  public void stop() {
    server.stop(0);
  }

  /** URL of the running issuer. */
  public static String url() {
    return System.getProperty(URL);
  }

  /** A valid token of a subject. */
  public static String token(String subject) {
    return token(subject, Instant.now().plus(Duration.ofMinutes(5)));
  }

  /** A token that ends at some time. */
  public static String token(String subject, Instant end) {
    String claims =
        "{\"iss\":\"%s\",\"sub\":\"%s\",\"iat\":%d,\"exp\":%d,\"groups\":[\"admin\"]}"
            .formatted(
                url(),
                subject,
                Instant.now().minusSeconds(600).getEpochSecond(),
                end.getEpochSecond());
    return signed("{\"alg\":\"RS256\",\"kid\":\"test\"}", claims);
  }

  /** A token of any header and claims, signed with the issuer's key whatever the header says. */
  public static String signed(String header, String claims) {
    String signed = encode(header) + "." + encode(claims);
    return signed + "." + sign(signed);
  }

  /** A token signed with the issuer's public key as a shared secret. */
  public static String signedWithPublicKey(String claims) {
    String signed = encode("{\"alg\":\"HS256\",\"kid\":\"test\"}") + "." + encode(claims);
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEYS.getPublic().getEncoded(), "HmacSHA256"));
      return signed + "." + encode(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sign(String text) {
    try {
      byte[] pkcs8 = Base64.getUrlDecoder().decode(System.getProperty(URL + ".key"));
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(
          java.security.KeyFactory.getInstance("RSA")
              .generatePrivate(new java.security.spec.PKCS8EncodedKeySpec(pkcs8)));
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return encode(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String discovery(String issuer) {
    return """
    {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",
     "token_endpoint":"%1$s/token"}\
    """
        .formatted(issuer);
  }

  private static String keys(KeyPair pair) {
    RSAPublicKey key = (RSAPublicKey) pair.getPublic();
    return "{\"keys\":[{\"kty\":\"RSA\",\"alg\":\"RS256\",\"use\":\"sig\",\"kid\":\"test\",\"n\":\"%s\",\"e\":\"%s\"}]}"
        .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
  }

  private static String unsigned(BigInteger number) {
    byte[] bytes = number.toByteArray();
    return encode(bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
