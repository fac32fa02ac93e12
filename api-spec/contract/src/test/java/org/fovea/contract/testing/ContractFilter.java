package org.fovea.contract.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A REST Assured filter that holds each exchange against a service's contract: operation, query
 * parameters, headers and body of the request; status, content type, headers and body of the
 * response. Every fault of an exchange is told at once, as one {@link AssertionError}. What was
 * seen counts for the report of {@link ContractCoverage}.
 */
public final class ContractFilter implements Filter {
  private final Contract contract;
  private final boolean lawfulRequests;

  private ContractFilter(Contract contract, boolean lawfulRequests) {
    this.contract = contract;
    this.lawfulRequests = lawfulRequests;
  }

  /**
   * A filter for requests that keep the contract of {@code ingest}, {@code metadata}, {@code
   * search}, {@code download}.
   */
  public static ContractFilter forService(String service) {
    return new ContractFilter(Contract.of(service), true);
  }

  /** The same for requests that break the contract on purpose: only the response is checked. */
  public ContractFilter badRequest() {
    return new ContractFilter(contract, false);
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    String path = URI.create(request.getURI()).getRawPath();
    Optional<Operation> operation = contract.operation(request.getMethod(), path);
    List<String> faults =
        new ArrayList<>(lawfulRequests ? requestFaults(operation, request) : List.of());
    Response response = context.next(request, expected);
    ResponseCheck check = new ResponseCheck(contract, response, request.getMethod());
    faults.addAll(operation.map(check::faults).orElseGet(check::faultsOfUnknown));
    operation.ifPresent(
        known -> ContractCoverage.saw(contract.service(), known.id(), response.statusCode()));
    if (!faults.isEmpty()) {
      throw new AssertionError(
          "%s %s (status %d) breaks the contract of %s:%n- %s"
              .formatted(
                  request.getMethod(),
                  request.getURI(),
                  response.statusCode(),
                  contract.service(),
                  String.join("%n- ".formatted(), faults)));
    }
    return response;
  }

  private List<String> requestFaults(
      Optional<Operation> operation, FilterableRequestSpecification request) {
    return operation
        .map(known -> RequestCheck.faults(contract, known, request))
        .orElse(List.of("request: no operation of the contract has this method and path"));
  }
}
