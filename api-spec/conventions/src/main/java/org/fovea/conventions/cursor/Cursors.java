package org.fovea.conventions.cursor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.config.FoveaConfig;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/**
 * Opaque cursors. Law: {@code decode(encode(scope, p), scope)} is {@code p} for the same caller;
 * any other text, scope or caller is a 400 {@code invalid-cursor}.
 *
 * <p>{@code scope} names the query with everything that decides its order and contents (route,
 * filters, sort); only the page size may change between pages.
 */
@RequestScoped
public class Cursors {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final TypeReference<TreeMap<String, String>> POSITION = new TypeReference<>() {};
  private static final int SIGNATURE = 16;

  private final CursorSigner signer;
  private final Caller caller;

  @Inject
  Cursors(FoveaConfig config, Caller caller) {
    this.signer = new CursorSigner(config.secret());
    this.caller = caller;
  }

  /** A cursor that continues after {@code position}. */
  public String encode(String scope, Map<String, String> position) {
    byte[] payload = json(position);
    byte[] signature = sign(scope, payload);
    byte[] whole = Arrays.copyOf(signature, SIGNATURE + payload.length);
    System.arraycopy(payload, 0, whole, SIGNATURE, payload.length);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** The position in a cursor that was made for the same scope and caller. */
  public Map<String, String> decode(String cursor, String scope) {
    byte[] whole = bytes(cursor);
    if (whole.length <= SIGNATURE) {
      throw invalid(cursor);
    }
    byte[] payload = Arrays.copyOfRange(whole, SIGNATURE, whole.length);
    if (!MessageDigest.isEqual(Arrays.copyOf(whole, SIGNATURE), sign(scope, payload))) {
      throw invalid(cursor);
    }
    return position(payload);
  }

  private byte[] sign(String scope, byte[] payload) {
    return Arrays.copyOf(signer.sign(scope, caller.id().orElse(""), payload), SIGNATURE);
  }

  private static byte[] json(Map<String, String> position) {
    try {
      return MAPPER.writeValueAsString(new TreeMap<>(position)).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static Map<String, String> position(byte[] payload) {
    try {
      return MAPPER.readValue(new String(payload, StandardCharsets.UTF_8), POSITION);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a signed cursor that cannot be read", e);
    }
  }

  private static byte[] bytes(String cursor) {
    try {
      return Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw invalid(cursor);
    }
  }

  private static ProblemException invalid(String cursor) {
    return new ProblemException(StandardProblem.INVALID_CURSOR)
        .with(
            ProblemError.error("invalid-cursor")
                .atPointer("/query/cursor")
                .withValue(cursor)
                .withMend(
                    "Start again without a cursor, and change only the limit between pages."));
  }
}
