package org.fovea.conventions.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fovea.contract.event.ApiKeyState;
import org.fovea.contract.event.PrincipalState;
import org.fovea.conventions.event.EventTopics;
import org.fovea.conventions.testing.RealParts;
import org.fovea.conventions.testing.TestEvents;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessDirectoryTest {

  @Inject AccessDirectory directory;
  @Inject Credentials credentials;
  @Inject EventTopics topics;

  private final String principal = UUID.randomUUID().toString();
  private final ApiKeyText key = ApiKeyText.random();

  @Test
  @TestTransaction
  void stateIsReadAsItWasStored() {
    // Given
    ApiKeyState state = key(List.of("depositor"), "2030-01-01T00:00:00.000Z", false, 1);
    PrincipalState holder =
        new PrincipalState(principal, "Ada", List.of("curator"), false, List.of("b"), 4);

    // When
    directory.store(holder);
    directory.store(state);

    // Then
    assertEquals(Optional.of(holder), directory.principal(principal));
    assertEquals(Optional.of(state), directory.key(key.id()));
    assertEquals(Optional.of(state), directory.keyHashed(key.sha256()));
    assertEquals(List.of(state), directory.keysOf(principal));
  }

  @Test
  @TestTransaction
  void olderStateChangesNothing() {
    // Given
    directory.store(key(List.of(), null, true, 5));

    // When
    boolean stored = directory.store(key(List.of(), null, false, 4));

    // Then
    assertFalse(stored);
    assertTrue(directory.key(key.id()).orElseThrow().revoked());
  }

  @Test
  @TestTransaction
  void keyNarrowsTheRolesOfItsPrincipal() {
    // Given
    directory.store(
        new PrincipalState(principal, "Ada", List.of("curator", "depositor"), false, List.of(), 1));
    directory.store(key(List.of("depositor", "admin"), null, false, 1));

    // When
    Grant grant = credentials.ofKey(key.sha256()).orElseThrow();

    // Then
    assertEquals(new Grant(principal, java.util.Set.of(Role.DEPOSITOR)), grant);
  }

  @Test
  @TestTransaction
  void expiredKeyGrantsNothing() {
    // Given
    directory.store(new PrincipalState(principal, "Ada", List.of("curator"), false, List.of(), 1));
    directory.store(key(List.of(), "2020-01-01T00:00:00Z", false, 1));

    // Then
    assertTrue(credentials.ofKey(key.sha256()).isEmpty());
  }

  @Test
  @TestTransaction
  void revokedKeyAndKeyOfADisabledPrincipalGrantNothing() {
    // Given
    ApiKeyText revoked = ApiKeyText.random();
    String disabled = UUID.randomUUID().toString();
    directory.store(new PrincipalState(principal, "Ada", List.of("admin"), false, List.of(), 1));
    directory.store(new PrincipalState(disabled, "Eve", List.of("admin"), true, List.of(), 1));
    directory.store(
        new ApiKeyState(revoked.id(), revoked.sha256(), principal, List.of(), null, true, 1));
    directory.store(new ApiKeyState(key.id(), key.sha256(), disabled, List.of(), null, false, 1));

    // Then
    assertTrue(credentials.ofKey(revoked.sha256()).isEmpty());
    assertTrue(credentials.ofKey(key.sha256()).isEmpty());
  }

  @Test
  @TestTransaction
  void olderStateOfAPrincipalDoesNotLetItInAgain() {
    // Given
    directory.store(new PrincipalState(principal, "Ada", List.of("admin"), true, List.of(), 5));

    // When
    boolean stored =
        directory.store(
            new PrincipalState(principal, "Ada", List.of("admin"), false, List.of(), 4));

    // Then
    assertFalse(stored);
    assertTrue(directory.principal(principal).orElseThrow().disabled());
  }

  @Test
  void directoryFollowsTheTopic() {
    // Given
    topics.ensure();

    // When
    TestEvents.publish(
        new PrincipalState(principal, "Ada", List.of("curator"), false, List.of(), 1));
    TestEvents.publish(key(List.of(), null, false, 1));

    // Then
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                directory.principal(principal).isPresent() && directory.key(key.id()).isPresent());
  }

  private ApiKeyState key(List<String> roles, String expiresAt, boolean revoked, long sequence) {
    return new ApiKeyState(key.id(), key.sha256(), principal, roles, expiresAt, revoked, sequence);
  }
}
