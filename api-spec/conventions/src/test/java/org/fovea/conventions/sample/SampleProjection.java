package org.fovea.conventions.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fovea.contract.event.StudyState;
import org.fovea.conventions.projection.Progress;
import org.fovea.conventions.projection.StudyProjection;

/** Fails for a study while its title says so. */
@ApplicationScoped
public class SampleProjection implements StudyProjection {

  public static final String BROKEN = "broken";

  private final List<StudyState> projected = new CopyOnWriteArrayList<>();
  private volatile boolean mended;

  @Override
  public String service() {
    return "sample";
  }

  @Override
  public void project(StudyState state, Progress progress) {
    if (BROKEN.equals(state.title()) && !mended) {
      throw new IllegalStateException("cannot load it");
    }
    projected.add(state);
  }

  /** Lets broken studies through from now on. */
  public void mend() {
    mended = true;
  }

  /** Breaks them again. */
  public void breakAgain() {
    mended = false;
  }

  /** Sequences projected of a study, in order. */
  public List<Long> sequencesOf(String study) {
    return projected.stream()
        .filter(state -> state.study().equals(study))
        .map(StudyState::sequence)
        .toList();
  }
}
