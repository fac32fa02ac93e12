package org.fovea.conventions.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.fovea.conventions.config.FoveaConfig;
import org.fovea.conventions.event.EventProducer;
import org.fovea.conventions.lease.Fence;
import org.jboss.logging.Logger;

/**
 * Sends what is unsent. A key whose event cannot be sent is parked with everything behind it; the
 * others go on. To keep a key's order when a send fails half-way, at most one event of a key is on
 * its way at a time.
 */
@Singleton
class OutboxSender {

  private static final Logger LOG = Logger.getLogger(OutboxSender.class);
  private static final int BATCH = 500;
  private static final long FIRST_PAUSE_MILLIS = 500;

  private final OutboxTable table;
  private final EventProducer producer;
  private final String service;

  @Inject
  OutboxSender(OutboxTable table, EventProducer producer, FoveaConfig config) {
    this.table = table;
    this.producer = producer;
    this.service = config.service();
  }

  /** Sends until nothing that may be sent is left; false when something could not be sent. */
  boolean drain(Fence fence) {
    List<OutboxRow> rows = firstOfEachKey(table.unsent(BATCH));
    boolean good = true;
    while (fence.held() && !rows.isEmpty()) {
      good &= send(fence, rows);
      // the next batch may hold the next events of the same keys
      rows = firstOfEachKey(table.unsent(BATCH));
    }
    return good;
  }

  private boolean send(Fence fence, List<OutboxRow> rows) {
    Map<OutboxRow, Future<RecordMetadata>> sending = new LinkedHashMap<>();
    for (OutboxRow row : rows) {
      sending.put(row, producer.send(row.toRecord(service)));
    }
    List<Long> sent = new ArrayList<>();
    sending.forEach((row, future) -> await(fence, row, future, sent));
    if (!sent.isEmpty()) {
      table.sent(fence, sent);
    }
    return sent.size() == rows.size();
  }

  private static List<OutboxRow> firstOfEachKey(List<OutboxRow> rows) {
    Set<OutboxRow.TopicKey> seen = new HashSet<>();
    return rows.stream().filter(row -> seen.add(row.topicKey())).toList();
  }

  private void await(Fence fence, OutboxRow row, Future<RecordMetadata> future, List<Long> sent) {
    try {
      future.get();
      sent.add(row.id());
    } catch (ExecutionException e) {
      LOG.warnf("event %d of %s is not sent: %s", row.id(), row.key(), e.getCause());
      table.failed(fence, row.id(), FIRST_PAUSE_MILLIS, String.valueOf(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
