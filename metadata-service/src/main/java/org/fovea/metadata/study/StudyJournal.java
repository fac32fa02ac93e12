package org.fovea.metadata.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.fovea.conventions.outbox.Outbox;

/**
 * The one door of a change: next sequence, history and state event, in the transaction and under
 * the row lock of the study.
 */
@ApplicationScoped
public class StudyJournal {

  private final Outbox outbox;

  @Inject
  StudyJournal(Outbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Records what has just been done to a study and tells the other services; returns the sequence
   * it was given.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public long record(Study study, Change change, List<Move> moves) {
    long sequence = study.nextSequence();
    moves.forEach(move -> new HistoryRow(study, change, move).persist());
    outbox.append(study.state());
    return sequence;
  }

  /** Tells the other services again what they should know already. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void republish(Study study) {
    outbox.append(study.state());
  }

  /** Whether exactly this change was made before: its caller lost the answer and asks again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean isRepeated(Study study, Change change) {
    return change.seenEtag().isPresent()
        && HistoryRow.count(
                "study = ?1 and action = ?2 and actor = ?3 and seenEtag = ?4"
                    + " and coalesce(reason, '') = ?5",
                study.id(),
                change.action().word(),
                change.actor(),
                change.seenEtag().get(),
                change.reason().orElse(""))
            > 0;
  }
}
