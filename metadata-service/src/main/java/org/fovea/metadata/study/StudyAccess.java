package org.fovea.metadata.study;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.access.Caller;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.conventions.problem.StandardProblem;
import org.fovea.metadata.problem.MetadataProblem;

/**
 * Who may read what: public versions everybody, private ones the owner, named readers and staff,
 * closed ones nobody. Whoever may not see something gets the answer for what does not exist.
 */
@RequestScoped
public class StudyAccess {

  /**
   * The same rule in SQL over {@code study s} and {@code study_version v}; its arguments are {@link
   * #visibleArguments()}.
   */
  public static final String VISIBLE =
      "(v.visibility = 'PUBLIC' or (v.visibility in ('PRIVATE', 'OPENING')"
          + " and (?::boolean or s.owner = ? or ? = any(s.readers))))";

  private static final Comparator<StudyVersion> LATEST_USABLE =
      Comparator.<StudyVersion, Boolean>comparing(v -> v.state() != State.REFUSED)
          .thenComparing(StudyVersion::number);

  private final Caller caller;

  @Inject
  StudyAccess(Caller caller) {
    this.caller = caller;
  }

  public List<Object> visibleArguments() {
    String me = caller.id().orElse("");
    return List.of(caller.staff(), me, me);
  }

  /**
   * The version a name stands for: the one it says, else the latest the caller may see.
   *
   * @throws ProblemException 404, or 410 when it was public and has been withdrawn
   */
  public Readable version(String name) {
    StudyName parsed = StudyName.parse(name);
    Study study = named(parsed);
    List<StudyVersion> meant =
        study.versions().stream()
            .filter(v -> parsed.version().isEmpty() || parsed.version().getAsInt() == v.number())
            .toList();
    boolean inside = inside(study);
    return meant.stream()
        .filter(v -> visible(v, inside))
        .max(LATEST_USABLE)
        .map(v -> new Readable(v, inside))
        .orElseThrow(() -> withdrawn(meant).orElseGet(StudyAccess::absent));
  }

  /**
   * The study a name stands for, when the caller may know of any of its versions, withdrawn ones
   * included.
   */
  public Study study(String name) {
    Study study = named(StudyName.parse(name));
    boolean inside = inside(study);
    if (inside || study.versions().stream().anyMatch(v -> known(v, false))) {
      return study;
    }
    throw absent();
  }

  /** As {@link #study}, for those who may see its workings. */
  public Study studyInside(String name) {
    Study study = study(name);
    if (!inside(study)) {
      throw absent();
    }
    return study;
  }

  /** Whether the caller may know that a version exists. */
  public boolean known(StudyVersion version) {
    return known(version, inside(version.study()));
  }

  private static boolean known(StudyVersion version, boolean inside) {
    return version.visibility() == Visibility.CLOSED || visible(version, inside);
  }

  public boolean inside(Study study) {
    return caller.staff()
        || caller
            .id()
            .filter(id -> id.equals(study.owner()) || study.readers().contains(id))
            .isPresent();
  }

  private static Study named(StudyName name) {
    boolean storable = name.accession().indexOf('\0') < 0;
    return (storable ? Study.named(name.accession()) : Optional.<Study>empty())
        .orElseThrow(StudyAccess::absent);
  }

  private static boolean visible(StudyVersion version, boolean inside) {
    return switch (version.visibility()) {
      case PUBLIC -> true;
      case PRIVATE, OPENING -> inside;
      case CLOSED -> false;
    };
  }

  private static Optional<ProblemException> withdrawn(List<StudyVersion> meant) {
    return meant.stream()
        .filter(v -> v.visibility() == Visibility.CLOSED)
        .findFirst()
        .map(v -> new ProblemException(MetadataProblem.WITHDRAWN, tombstoneText(v)));
  }

  private static String tombstoneText(StudyVersion version) {
    return "%s was withdrawn at %s: %s"
        .formatted(
            version.ref(),
            version.withdrawnAt().orElseThrow(),
            version.withdrawnReason().orElse(""));
  }

  /** The answer for what does not exist. */
  public static ProblemException absent() {
    return new ProblemException(StandardProblem.NOT_FOUND);
  }
}
