package org.fovea.download.holding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.conventions.sql.Sql;

/**
 * Finds versions for a caller. Law: what a caller may not read is the same 404 as what does not exist; a published version
 * that was withdrawn is 410; a study that could not be brought up to date is served to nobody (503).
 */
@ApplicationScoped
public class Holdings {
  private static final String BY_ACCESSION =
      "select " + HeldVersion.COLUMNS + " from version join study using (study) where accession = ? order by version desc";
  private static final String BY_IMAGE =
      """
      select distinct %s from image join version_chunk using (study, chunk) join version using (study, version)
      join study using (study) where image = ? order by version desc"""
          .formatted(HeldVersion.COLUMNS);

  private final Sql sql;
  private final Caller caller;
  private final ProjectionHeads heads;

  @Inject
  Holdings(Sql sql, Caller caller, ProjectionHeads heads) {
    this.sql = sql;
    this.caller = caller;
    this.heads = heads;
  }

  /** The version a URL names. */
  public Holding find(Reference reference) {
    List<HeldVersion> versions = sql.list(BY_ACCESSION, HeldVersion::read, reference.accession());
    return served(versions.stream().filter(held -> reference.version().filter(v -> v != held.holding().version()).isEmpty()).toList());
  }

  /** The latest version that holds an image. */
  public Holding findByImage(String image) {
    return served(uuid(image).map(id -> sql.list(BY_IMAGE, HeldVersion::read, id)).orElse(List.of()));
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
    Holding holding = readable.get().holding();
    if (heads.isBlocked(holding.study())) {
      throw new ProblemException(StandardProblem.UNAVAILABLE, "The study is being brought up to date.")
          .withHeader("Retry-After", "30");
    }
    return holding;
  }

  private boolean mayRead(HeldVersion held) {
    return switch (held.visibility()) {
      case PUBLIC -> true;
      case CLOSED -> false;
      case PRIVATE, OPENING -> caller.staff() || caller.id().filter(id -> isReader(held, id)).isPresent();
    };
  }

  private static boolean isReader(HeldVersion held, String id) {
    return held.owner().equals(id) || held.readers().contains(id);
  }

  private static ProblemException gone(HeldVersion held) {
    return new ProblemException(
        DownloadProblem.WITHDRAWN, held.withdrawn().orElse(DownloadProblem.WITHDRAWN.title()));
  }
}
