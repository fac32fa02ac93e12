package org.fovea.metadata.testing;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.testing.TestAccess;

/**
 * Principals with keys that work, and requests made in their name, each held against the contract.
 */
public final class Callers {

  private static final ContractFilter CONTRACT = ContractFilter.forService("metadata");

  private Callers() {}

  /** Somebody who can call. */
  public record Person(String id, String key) {

    /** A lawful request in this name. */
    public RequestSpecification asks() {
      return given()
          .filter(CONTRACT)
          .header("Authorization", "Bearer " + key)
          .urlEncodingEnabled(false);
    }

    /** A request that breaks the contract on purpose. */
    public RequestSpecification asksBadly() {
      return given()
          .filter(CONTRACT.badRequest())
          .header("Authorization", "Bearer " + key)
          .urlEncodingEnabled(false);
    }
  }

  /** A lawful request without credentials. */
  public static RequestSpecification anybody() {
    return given().filter(CONTRACT).urlEncodingEnabled(false);
  }

  /** A request without credentials that breaks the contract on purpose. */
  public static RequestSpecification nobodyBadly() {
    return given().filter(CONTRACT.badRequest()).urlEncodingEnabled(false);
  }

  /** A fresh principal with these roles. */
  public static Person withRoles(Role... roles) {
    TestAccess.TestKey key = TestAccess.key(roles);
    return new Person(key.principal(), key.text());
  }
}
