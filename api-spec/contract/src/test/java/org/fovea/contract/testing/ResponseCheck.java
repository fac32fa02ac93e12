package org.fovea.contract.testing;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every way in which a response breaks its operation. */
final class ResponseCheck {
  private static final String PROBLEM = "application/problem+json";

  private final Contract contract;
  private final Response response;
  private final boolean bodiless;
  private final List<String> faults = new ArrayList<>();

  /** Checks the response to a request with this method. */
  ResponseCheck(Contract contract, Response response, String method) {
    this.contract = contract;
    this.response = response;
    this.bodiless =
        method.equals("HEAD") || response.statusCode() == 204 || response.statusCode() == 304;
  }

  /** Faults of a response to an operation of the contract. */
  List<String> faults(Operation operation) {
    Optional<Located> documented = operation.response(response.statusCode());
    documented.ifPresentOrElse(
        this::answer,
        () ->
            faults.add(
                "status "
                    + response.statusCode()
                    + " is not documented, known: "
                    + operation.responses().keySet()));
    problem();
    return marked();
  }

  /** Faults of a response to a request no operation knows: it must be a problem. */
  List<String> faultsOfUnknown() {
    if (response.statusCode() < 400) {
      faults.add("status " + response.statusCode() + " although no operation knows the request");
    } else if (!bodiless && !isProblem()) {
      faults.add("an error is " + PROBLEM + ", not " + response.contentType());
    }
    problem();
    return marked();
  }

  private List<String> marked() {
    return faults.stream().map(fault -> "response: " + fault).toList();
  }

  private void answer(Located documented) {
    documented
        .child("headers")
        .children()
        .forEach(
            (name, header) -> {
              if (header.node().path("required").asBoolean() && response.header(name) == null) {
                faults.add("header " + name + " is missing");
              }
            });
    Located content = documented.child("content");
    if (bodiless) {
      return;
    }
    if (content.isMissing()) {
      if (response.asByteArray().length > 0) {
        faults.add("a body is sent but none is documented for " + response.statusCode());
      }
      return;
    }
    faults.addAll(new BodyCheck(contract).faults(content, type(), response::asString));
  }

  private void problem() {
    if (bodiless || !isProblem()) {
      return;
    }
    faults.addAll(
        new BodyCheck(contract)
            .problemFaults(
                contract.component("Problem"), response.asString(), response.statusCode()));
  }

  private boolean isProblem() {
    return MediaTypes.bare(type()).equals(PROBLEM);
  }

  private String type() {
    return Optional.ofNullable(response.contentType()).orElse("");
  }
}
