package org.fovea.ingest.rest;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** A lawful call of every operation, in lines of {@link Ask}. */
final class EveryCall {

  static final List<String> SUBMISSION =
      List.of(
          "GET {submission}",
          "PUT {submission} application/json {}",
          "PATCH {submission} application/merge-patch+json {}",
          "DELETE {submission}",
          "POST {submission}:submit",
          "POST {submission}:validate",
          "GET {submission}/report",
          "POST {submission}/images:preview",
          "GET {submission}/documents",
          "GET {submission}/documents/a.txt",
          "PUT {submission}/documents/a.txt application/octet-stream x",
          "DELETE {submission}/documents/a.txt",
          "PUT {submission}/manifest text/csv path",
          "GET {submission}/files",
          "GET {submission}/files/a.bin",
          "PUT {submission}/files/a.bin application/octet-stream x",
          "DELETE {submission}/files/a.bin",
          "GET {submission}/uploads",
          "POST {submission}/uploads application/json {\"files\":[{\"path\":\"a\",\"size\":1}]}",
          "POST {submission}/parts:sign application/json"
              + " {\"parts\":[{\"upload\":\"u\",\"number\":1,\"size\":1,\"crc32c\":\"00000000\"}]}",
          "POST {submission}/uploads:complete application/json {\"uploads\":[{\"upload\":\"u\"}]}");

  static final List<String> SESSION =
      List.of(
          "GET {upload}",
          "DELETE {upload}",
          "GET {upload}/parts",
          "PUT {upload}/parts/1 application/octet-stream x");

  static final List<String> OPERATION = List.of("GET {operation}");

  static final List<String> PRINCIPAL =
      List.of(
          "GET {principal}",
          "PATCH {principal} application/merge-patch+json {}",
          "GET {principal}/keys",
          "POST {principal}/keys application/json {}",
          "DELETE {principal}/keys/0123456789ab");

  static final List<String> ANYWHERE =
      List.of("GET /v1/submissions", "POST /v1/submissions application/json {}", "GET /v1/whoami");

  static final List<String> PRINCIPALS =
      List.of(
          "GET /v1/admin/ingest/principals",
          "POST /v1/admin/ingest/principals application/json"
              + " {\"name\":\"a\",\"roles\":[\"depositor\"]}");

  static final List<String> KEEPING =
      List.of(
          "GET /v1/admin/ingest/deletions",
          "GET /v1/admin/ingest/deletions/1",
          "POST /v1/admin/ingest/deletions/1:restore",
          "POST /v1/admin/ingest/deletions:run application/json {}",
          "GET /v1/admin/ingest/orphans",
          "POST /v1/admin/ingest/orphans:scan",
          "GET /v1/admin/ingest/fixity",
          "POST /v1/admin/ingest/fixity:run application/json {}");

  private EveryCall() {}

  static Stream<String> all() {
    return Stream.of(SUBMISSION, SESSION, OPERATION, PRINCIPAL, ANYWHERE, PRINCIPALS, KEEPING)
        .flatMap(List::stream);
  }

  static Stream<String> ofASubmission() {
    return Stream.of(SUBMISSION, SESSION, OPERATION).flatMap(List::stream);
  }

  static Stream<String> ofAPrincipal() {
    return PRINCIPAL.stream();
  }

  static Stream<String> forAdmins() {
    return Stream.of(PRINCIPAL, PRINCIPALS, KEEPING).flatMap(List::stream);
  }

  /** The call on the thing with this id. */
  static Ask about(String id, String call) {
    return Ask.of(
        call.replace("{submission}", "/v1/submissions/" + id)
            .replace("{upload}", "/v1/uploads/" + id)
            .replace("{operation}", "/v1/operations/ingest/" + id)
            .replace("{principal}", "/v1/admin/ingest/principals/" + id));
  }

  /** The headers that one or another operation asks for. */
  static RequestSpecification withHeaders(RequestSpecification caller) {
    return caller.header("If-Match", "*").header("Idempotency-Key", UUID.randomUUID());
  }
}
