package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation of the contract, asked by every role about a draft and a study in every state:
 * the answers stand in {@code access.txt}.
 */
@ExtendWith(AttackedFovea.Shared.class)
class AccessMatrixTest {
  private static final AccessTable TABLE = AccessTable.read();

  private static AttackedFovea fovea;
  private static AttackedThings things;
  private static List<ContractOperation> operations;

  @BeforeAll
  static void deposit(AttackedFovea shared) {
    fovea = shared;
    things = new AttackedThings(shared);
    operations = ContractOperation.all(shared.caller("anonymous"));
  }

  static Stream<String> operations() {
    return TABLE.operations().stream();
  }

  @Test
  void everyOperationOfTheContractHasARule() {
    assertEquals(
        operations.stream().map(ContractOperation::toString).sorted().toList(), TABLE.operations());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void everyRoleGetsTheAnswerOfTheTable(String id) {
    ContractOperation operation =
        operations.stream().filter(known -> known.toString().equals(id)).findFirst().orElseThrow();
    List<String> wrong =
        TABLE.of(id).stream().flatMap(line -> wrong(operation, line).stream()).toList();
    assertTrue(wrong.isEmpty(), () -> id + "\n" + String.join("\n", wrong));
  }

  private static List<String> wrong(ContractOperation operation, AccessTable.Line line) {
    return line.answers().entrySet().stream()
        .flatMap(
            wanted -> {
              String path = things.path(operation, line.object());
              int status = ask(operation, fovea.caller(wanted.getKey()), path).statusCode();
              return AccessTable.fits(wanted.getValue(), status)
                  ? Stream.empty()
                  : Stream.of(
                      line.object()
                          + " "
                          + wanted.getKey()
                          + " "
                          + status
                          + " not "
                          + wanted.getValue()
                          + ": "
                          + operation.method()
                          + " "
                          + path);
            })
        .toList();
  }

  /** With a tag nobody has seen, so that who may do it is told so and changes nothing. */
  private static HttpResponse<byte[]> ask(ContractOperation operation, Api caller, String path) {
    HttpRequest.Builder request = caller.request(path).header("If-Match", "\"never-seen\"");
    if (!operation.isRead()) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    } else {
      request.setHeader("If-Match", "*");
    }
    if (!operation.mediaType().isEmpty()) {
      request.header("Content-Type", operation.mediaType());
    }
    return caller.sendOnce(
        request.method(
            operation.method(),
            operation.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(operation.body())));
  }
}
