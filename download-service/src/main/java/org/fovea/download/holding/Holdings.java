package org.fovea.download.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;

/**
 * Finds versions for a caller. Law: what a caller may not read is the same 404 as what does not
 * exist; a published version that was withdrawn is 410; a study that could not be brought up to
 * date is served to nobody (503).
 */
@ApplicationScoped
public class Holdings {
  private final HoldingRepository versions;
  private final Caller caller;

  @Inject
  Holdings(HoldingRepository versions, Caller caller) {
    this.versions = versions;
    this.caller = caller;
  }

  /** The version a URL names. */
  public Holding find(Reference reference) {
    return served(
        versions.ofAccession(reference.accession()).stream()
            .filter(held -> reference.means(held.holding().version()))
            .toList());
  }

  /** The latest version that holds an image. */
  public Holding findByImage(String image) {
    return served(uuid(image).map(versions::ofImage).orElse(List.of()));
  }

  /** A UUID; other text names nothing. */
  public static Optional<UUID> uuid(String text) {
    try {
      return Optional.of(UUID.fromString(text)).filter(id -> id.toString().equalsIgnoreCase(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Holding served(List<HeldVersion> latestFirst) {
    Optional<HeldVersion> readable = latestFirst.stream().filter(this::mayRead).findFirst();
    if (readable.isEmpty()) {
      throw latestFirst.stream()
          .filter(HeldVersion::isWithdrawn)
          .findFirst()
          .map(Holdings::gone)
          .orElseGet(() -> new ProblemException(StandardProblem.NOT_FOUND));
    }
    if (readable.get().blocked()) {
      throw new ProblemException(
              StandardProblem.UNAVAILABLE, "The study is being brought up to date.")
          .withHeader("Retry-After", "30");
    }
    return readable.get().holding();
  }

  private boolean mayRead(HeldVersion held) {
    return switch (held.visibility()) {
      case PUBLIC -> true;
      case CLOSED -> false;
      case PRIVATE, OPENING -> caller.staff() || caller.id().filter(held::isReader).isPresent();
    };
  }

  private static ProblemException gone(HeldVersion held) {
    return new ProblemException(
        DownloadProblem.WITHDRAWN, held.withdrawn().orElse(DownloadProblem.WITHDRAWN.title()));
  }
}
