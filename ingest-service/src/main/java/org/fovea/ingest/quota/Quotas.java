package org.fovea.ingest.quota;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.ingest.problem.IngestProblem;

/**
 * Refuses what is too much. Room that was let go of (a session that expired, a file taken out, a
 * draft discarded) is found again when somebody would be refused. Calls at the same moment may pass
 * together.
 */
@ApplicationScoped
public class Quotas {

  private final UsageRepository usage;
  private final QuotaConfig config;

  @Inject
  Quotas(UsageRepository usage, QuotaConfig config) {
    this.usage = usage;
    this.config = config;
  }

  /** What a principal may have and has. */
  public record Standing(Amount quota, Amount used) {}

  /**
   * The submission gets more, in the current transaction.
   *
   * @throws ProblemException 413 {@code quota-exceeded}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void reserve(UUID submission, String owner, Amount more) {
    // What the transaction has made so far is in every count already.
    add(submission, owner, more, Amount.NONE);
  }

  /**
   * Refuses what would be too much before its bytes are taken; reserves nothing. Not for callers in
   * a transaction.
   *
   * @throws ProblemException 413 {@code quota-exceeded}
   */
  public void requireRoom(UUID submission, String owner, Amount more) {
    QuarkusTransaction.begin();
    try {
      add(submission, owner, more, more);
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void add(UUID submission, String owner, Amount more, Amount notYetThere) {
    Amount limit = new Amount(config.submissionFiles(), config.submissionBytes());
    if (!usage.add(submission, more).within(limit)) {
      require(usage.recount(submission).plus(notYetThere), limit, "The submission");
    }
    Amount allowed = quota(owner);
    if (!usage.of(owner).within(allowed)) {
      require(usage.recounted(owner).plus(notYetThere), allowed, "The principal");
    }
  }

  /** What the principal holds at this moment. */
  public Standing standing(String owner) {
    return new Standing(quota(owner), usage.recounted(owner));
  }

  private Amount quota(String owner) {
    return usage.quota(owner, new Amount(config.principalFiles(), config.principalBytes()));
  }

  private static void require(Amount held, Amount limit, String who) {
    if (!held.within(limit)) {
      throw new ProblemException(
          IngestProblem.QUOTA_EXCEEDED,
          who + " would have " + held + ", and may have " + limit + ".");
    }
  }
}
