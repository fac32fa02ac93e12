package org.fovea.conventions.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;

/** Transactions that meet. */
@ApplicationScoped
class Changing {

  @Inject Sql sql;
  @Inject Failing failing;

  /** Changes two rows; the first attempt waits until the other transaction has changed one. */
  @Transactional
  public void both(String first, String second, CyclicBarrier barrier, AtomicInteger attempts) {
    change(first);
    if (attempts.incrementAndGet() == 1) {
      await(barrier);
    }
    change(second);
  }

  @Transactional
  public void fail(AtomicInteger attempts, String state) {
    failing.fail(attempts, state);
  }

  @Transactional
  public void around(AtomicInteger outer, AtomicInteger inner) {
    outer.incrementAndGet();
    failing.fail(inner, "40P01");
  }

  private void change(String name) {
    sql.update("update lease set fence = fence + 1 where name = ?", name);
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Work that the database undoes. */
  @ApplicationScoped
  static class Failing {

    @Inject Sql sql;

    @Transactional
    public void fail(AtomicInteger attempts, String state) {
      attempts.incrementAndGet();
      sql.update("do $$ begin raise exception 'refused' using errcode = '" + state + "'; end $$");
    }
  }
}
