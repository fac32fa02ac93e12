package org.fovea.conventions.lease;

/**
 * Proof of having won a lease. Its number grows with every new holder, so a holder that was cut off
 * and comes back is told apart. Put {@link #verify()} into the transaction of the final update.
 */
public interface Fence {

  String name();

  long number();

  /** Whether the lease still seems to be held; cheap, for loops. */
  boolean held();

  /**
   * Locks the lease's row until the current transaction ends.
   *
   * @throws LeaseLostException when another has taken it, or it ran out
   */
  void verify();
}
