package org.fovea.conventions.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.minio.Signer;
import io.minio.errors.MinioException;
import java.time.Instant;
import java.util.Map;
import okhttp3.Request;
import org.fovea.conventions.testing.TestStores;
import org.junit.jupiter.api.Test;

class OwnSignatureTest {

  private static final String PATH = "/fovea/blobs/8c1b2a34-0000-4000-8000-000000000001";

  private final S3Config config = TestStores.config(Map.of());
  private final OwnSignature signature = new OwnSignature(config, () -> this.now);
  private Instant now = Instant.parse("2026-02-28T23:59:59Z");

  @Test
  void isThatOfTheSdk() throws MinioException {
    Map<String, String> headers = signature.headers("store:9000", PATH);

    assertEquals(ofSdk(headers), headers.get("Authorization"));
  }

  @Test
  void keyOfYesterdayIsNotUsed() throws MinioException {
    Map<String, String> yesterday = signature.headers("store:9000", PATH);
    now = now.plusSeconds(1);

    Map<String, String> today = signature.headers("store:9000", PATH);

    assertNotEquals(yesterday.get("Authorization"), today.get("Authorization"));
    assertEquals(ofSdk(today), today.get("Authorization"));
  }

  private String ofSdk(Map<String, String> headers) throws MinioException {
    Request.Builder request =
        new Request.Builder().url("http://store:9000" + PATH).header("Host", "store:9000");
    headers.forEach(request::header);
    request.removeHeader("Authorization");
    return Signer.signV4S3(
            request.build(),
            config.region(),
            config.accessKey(),
            config.secretKey(),
            headers.get("x-amz-content-sha256"))
        .header("Authorization");
  }
}
