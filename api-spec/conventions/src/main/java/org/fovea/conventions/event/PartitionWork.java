package org.fovea.conventions.event;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Handles the records of one partition in order, each until it succeeds or the partition is taken
 * away.
 */
final class PartitionWork implements Runnable {

  private static final Logger LOG = Logger.getLogger(PartitionWork.class);

  private final TopicPartition partition;
  private final List<ConsumerRecord<String, byte[]>> records;
  private final Attempt attempt;
  private final Semaphore permits;
  private final BackOff backOff;
  private final CountDownLatch cancelled = new CountDownLatch(1);
  private final CountDownLatch finished = new CountDownLatch(1);

  PartitionWork(
      TopicPartition partition,
      List<ConsumerRecord<String, byte[]>> records,
      Attempt attempt,
      Semaphore permits,
      BackOff backOff) {
    this.partition = partition;
    this.records = records;
    this.attempt = attempt;
    this.permits = permits;
    this.backOff = backOff;
  }

  /** One try of one record. */
  @FunctionalInterface
  interface Attempt {
    void handle(ConsumerRecord<String, byte[]> record) throws Exception;
  }

  TopicPartition partition() {
    return partition;
  }

  /** No further record is begun; the one under way ends. */
  void cancel() {
    cancelled.countDown();
  }

  boolean finished() {
    return finished.getCount() == 0;
  }

  @Override
  public void run() {
    try {
      for (ConsumerRecord<String, byte[]> record : records) {
        untilHandled(record);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      finished.countDown();
    }
  }

  private void untilHandled(ConsumerRecord<String, byte[]> record) throws InterruptedException {
    int failures = 0;
    boolean handled = false;
    while (!handled && cancelled.getCount() > 0) {
      handled = tried(record);
      if (!handled) {
        failures++;
        Duration pause = backOff.after(failures);
        cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS);
      }
    }
  }

  private boolean tried(ConsumerRecord<String, byte[]> record) throws InterruptedException {
    permits.acquire();
    try {
      attempt.handle(record);
      return true;
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      LOG.warnf(e, "%s offset %d is tried again", partition, record.offset());
      return false;
    } finally {
      permits.release();
    }
  }
}
