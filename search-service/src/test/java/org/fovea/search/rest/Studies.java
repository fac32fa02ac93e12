package org.fovea.search.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.fovea.contract.content.ChunkKind;
import org.fovea.contract.content.ChunkRef;
import org.fovea.contract.content.ContentRoot;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.contract.event.StudyState;
import org.fovea.contract.event.StudyState.State;
import org.fovea.contract.event.StudyState.Version;
import org.fovea.contract.event.StudyState.Visibility;
import org.fovea.conventions.access.Role;
import org.fovea.conventions.content.ContentWriter;
import org.fovea.conventions.content.StoredRoot;
import org.fovea.conventions.content.StudyContentWriter;
import org.fovea.conventions.projection.ProjectionHeads;
import org.fovea.conventions.testing.TestAccess;
import org.fovea.conventions.testing.TestAccess.TestKey;
import org.fovea.conventions.testing.TestEvents;

/** Plays ingest and metadata: writes content, tells states, waits until they are applied. */
@ApplicationScoped
class Studies {
  @Inject ContentWriter content;
  @Inject ProjectionHeads heads;

  private TestKey owner;

  /**
   * Once: a public study FVA-1 with the word openword, a private FVA-2 with hiddenword; their
   * owner.
   */
  synchronized TestKey fill() {
    if (owner == null) {
      TestKey depositor = TestAccess.key(Role.DEPOSITOR);
      Screen open = Screen.of("FVA-1", "openword");
      Screen hidden = Screen.of("FVA-2", "hiddenword");
      tell(open, 1, depositor.principal(), version(1, Visibility.PUBLIC, write(open, 1)));
      tell(hidden, 1, depositor.principal(), version(1, Visibility.PRIVATE, write(hidden, 1)));
      owner = depositor;
    }
    return owner;
  }

  StoredRoot write(Sample sample, int version) {
    StudyContentWriter writer = content.forStudy(sample.study());
    List<ChunkRef> chunks = new ArrayList<>();
    chunks.addAll(writer.write(ChunkKind.STUDY, List.of(sample.studyLine())));
    chunks.addAll(writer.write(ChunkKind.DATASETS, sample.datasets()));
    chunks.addAll(writer.write(ChunkKind.WELLS, sample.wells()));
    chunks.addAll(writer.write(ChunkKind.IMAGES, sample.images()));
    return writer.writeRoot(
        new ContentRoot(ContentRoot.FORMAT, sample.study(), sample.accession(), version, chunks));
  }

  /** A private first version with what was observed in its images. */
  Version withFacts(Sample sample) {
    StudyContentWriter writer = content.forStudy(sample.study());
    StoredRoot facts =
        writer.writeFactsRoot(
            new ContentRoot(
                ContentRoot.FORMAT,
                sample.study(),
                sample.accession(),
                1,
                writer.write(ChunkKind.FACTS, sample.facts())));
    StoredRoot root = write(sample, 1);
    return new Version(
        1,
        1,
        State.SUBMITTED,
        Visibility.PRIVATE,
        null,
        root.key(),
        root.digest(),
        facts.key(),
        facts.digest(),
        1,
        null);
  }

  static Version version(int number, Visibility visibility, StoredRoot root) {
    State state =
        switch (visibility) {
          case PUBLIC -> State.PUBLISHED;
          case CLOSED -> State.WITHDRAWN;
          default -> State.SUBMITTED;
        };
    return new Version(
        number, 1, state, visibility, null, root.key(), root.digest(), null, null, 0, null);
  }

  /** Tells a state and waits until search has applied it. */
  void tell(Sample sample, long sequence, String owner, Version... versions) {
    tell(state(sample, sequence, owner, versions));
  }

  private void tell(StudyState state) {
    TestEvents.publish(state);
    Awaitility.await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                heads
                    .find(state.study())
                    .filter(head -> head.applied() >= state.sequence())
                    .isPresent());
  }

  /** Tells the first state of a private study that others than its owner may read. */
  void tellPrivate(Sample sample, String owner, List<String> readers) {
    StudyState state = state(sample, 1, owner, version(1, Visibility.PRIVATE, write(sample, 1)));
    tell(
        new StudyState(
            state.study(),
            state.accession(),
            state.sequence(),
            state.owner(),
            readers,
            state.title(),
            state.versions(),
            state.release(),
            state.refusals(),
            state.tombstone(),
            state.refused()));
  }

  void send(Sample sample, long sequence, String owner, Version... versions) {
    TestEvents.publish(state(sample, sequence, owner, versions));
  }

  static StudyState state(Sample sample, long sequence, String owner, Version... versions) {
    return new StudyState(
        sample.study(),
        sample.accession(),
        sequence,
        owner,
        List.of(),
        sample.studyLine().title(),
        List.of(versions),
        ReleaseRule.ON_ACCEPTANCE,
        List.of(),
        null,
        null);
  }
}
