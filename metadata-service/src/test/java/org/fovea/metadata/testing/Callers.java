package org.fovea.metadata.testing;

import static io.restassured.RestAssured.given;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fovea.contract.event.ApiKeyState;
import org.fovea.contract.event.PrincipalState;
import org.fovea.contract.testing.ContractFilter;
import org.fovea.conventions.access.AccessDirectory;
import org.fovea.conventions.access.ApiKeyText;
import org.fovea.conventions.access.Role;

/** Principals with keys that work, and requests made in their name, each held against the contract. */
@ApplicationScoped
public class Callers {

  private static final ContractFilter CONTRACT = ContractFilter.forService("metadata");

  private final AccessDirectory directory;

  @Inject
  Callers(AccessDirectory directory) {
    this.directory = directory;
  }

  /** Somebody who can call. */
  public record Person(String id, String key) {

    /** A lawful request in this name. */
    public RequestSpecification asks() {
      return given().filter(CONTRACT).header("Authorization", "Bearer " + key).urlEncodingEnabled(false);
    }

    /** A request that breaks the contract on purpose. */
    public RequestSpecification asksBadly() {
      return given().filter(CONTRACT.badRequest()).header("Authorization", "Bearer " + key).urlEncodingEnabled(false);
    }
  }

  /** A lawful request without credentials. */
  public static RequestSpecification anybody() {
    return given().filter(CONTRACT).urlEncodingEnabled(false);
  }

  /** A fresh principal with these roles. */
  public Person withRoles(Role... roles) {
    String id = UUID.randomUUID().toString();
    ApiKeyText key = ApiKeyText.random();
    List<String> words = Stream.of(roles).map(Role::word).toList();
    QuarkusTransaction.requiringNew().run(() -> {
      directory.store(new PrincipalState(id, "Test", words, false, List.of(), 1));
      directory.store(new ApiKeyState(key.id(), key.sha256(), id, List.of(), null, false, 1));
    });
    return new Person(id, key.text());
  }
}
