package org.fovea.metadata.lifecycle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.PrincipalState;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState.State;
import org.fovea.conventions.access.AccessDirectory;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.problem.ProblemError;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.metadata.problem.MetadataProblem;
import org.fovea.metadata.study.Action;
import org.fovea.metadata.study.Change;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.Study;
import org.fovea.metadata.study.StudyAccess;
import org.fovea.metadata.study.StudyVersion;

/** Who may use which verb on which version; the study comes back with its row locked. */
@RequestScoped
class LifecycleAccess {

  private final StudyAccess access;
  private final Caller caller;
  private final AccessDirectory directory;

  @Inject
  LifecycleAccess(StudyAccess access, Caller caller, AccessDirectory directory) {
    this.access = access;
    this.caller = caller;
    this.directory = directory;
  }

  Readable readable(String name) {
    return access.version(name);
  }

  /** The version a curator means: the one named, else the open one, else the latest. */
  StudyVersion forCurator(String name) {
    Readable readable = access.version(name);
    caller.requireRole(Role.CURATOR, Role.ADMIN);
    return locked(readable, name);
  }

  /** As above, for the owner too. */
  StudyVersion forOwner(String name) {
    Readable readable = access.version(name);
    if (!readable.study().owner().equals(caller.require())) {
      caller.requireRole(Role.CURATOR, Role.ADMIN);
    }
    return locked(readable, name);
  }

  /**
   * A release rule as its caller may set it: what is waited for is out when a curator says so.
   *
   * @throws ProblemException 403 when somebody else says so
   */
  ReleaseRule allowed(ReleaseRule rule, ReleaseRule before) {
    if (caller.staff()) {
      return rule;
    }
    if (ReleaseMapper.confirmsAnew(rule, before)) {
      caller.requireRole(Role.CURATOR, Role.ADMIN);
    }
    return rule.stillConfirmed(before);
  }

  private static StudyVersion locked(Readable readable, String name) {
    Study study = lock(readable.study());
    boolean named = !name.equals(study.accession());
    Optional<StudyVersion> open = named ? Optional.empty() : study.openVersion();
    return open.or(() -> study.version(readable.version().number())).orElseThrow();
  }

  /** The published versions a name stands for. */
  List<StudyVersion> published(String name) {
    Study study = access.study(name);
    caller.requireRole(Role.CURATOR, Role.ADMIN);
    List<StudyVersion> meant =
        lock(study).versions().stream()
            .filter(v -> name.equals(study.accession()) || name.equals(v.ref().toString()))
            .filter(v -> v.state() == State.PUBLISHED || v.state() == State.WITHDRAWN)
            .toList();
    List<StudyVersion> open = meant.stream().filter(v -> v.state() == State.PUBLISHED).toList();
    if (meant.isEmpty()) {
      throw new ProblemException(
          MetadataProblem.NOT_ALLOWED_NOW, name + " has no published version to withdraw.");
    }
    return open.isEmpty() ? meant : open;
  }

  private static Study lock(Study study) {
    Study.getEntityManager().detach(study);
    return Study.lock(study.id()).orElseThrow();
  }

  /** The curator to assign to: the one named, else the caller. */
  String curator(Optional<String> named) {
    String id = named.orElseGet(caller::require);
    boolean known =
        directory.principal(id).map(PrincipalState::roles).stream()
            .flatMap(List::stream)
            .anyMatch(role -> role.equals(Role.CURATOR.word()) || role.equals(Role.ADMIN.word()));
    if (named.isPresent() && !known) {
      throw new ProblemException(StandardProblem.INVALID_BODY, "The assignee is no curator.")
          .with(
              ProblemError.error("unknown-curator")
                  .atPointer("/assignee")
                  .withValue(id)
                  .withMend(
                      "Give the principal id of a curator, or leave it out to take it yourself."));
    }
    return id;
  }

  /**
   * The caller's change. {@code If-Match: *} says nothing about what was seen, so it marks no
   * repetition.
   */
  Change change(Action action, Optional<String> reason, String ifMatch) {
    Optional<String> seen = Optional.ofNullable(ifMatch).filter(tag -> !tag.strip().equals("*"));
    return new Change(action, caller.require(), reason, seen);
  }
}
