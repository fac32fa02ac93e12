package org.fovea.conventions.rate;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A bucket per client, those asked for last: a flood of different clients costs a bounded memory.
 */
final class Buckets {

  private static final int MOST = 1 << 16;

  private final double perSecond;
  private final double burst;
  private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

  Buckets(double perSecond, double burst) {
    this.perSecond = perSecond;
    this.burst = burst;
  }

  /**
   * How a client stands after a request.
   *
   * @param allowed whether there was a token for it
   * @param retryAfter seconds until there is one again
   * @param untilFull seconds until all are back
   */
  record Standing(boolean allowed, long left, long retryAfter, long untilFull) {}

  /** Takes a token of the client's. */
  synchronized Standing take(String client, long nanos) {
    Bucket bucket = buckets.computeIfAbsent(client, name -> new Bucket(perSecond, burst, nanos));
    if (buckets.size() > MOST) {
      buckets.remove(buckets.keySet().iterator().next());
    }
    boolean allowed = bucket.take(nanos);
    return new Standing(allowed, bucket.left(), bucket.secondsToNext(), bucket.secondsToFull());
  }

  /** Whether the client has used up its tokens; takes none. */
  synchronized boolean exhausted(String client, long nanos) {
    Bucket bucket = buckets.get(client);
    return bucket != null && !bucket.has(nanos);
  }
}
