package org.fovea.conventions.projection;

import org.fovea.contract.event.StudyState;

/**
 * Makes a service's own copy of a study agree with its state. A service that follows studies has
 * one bean of this type; that bean's being there is what makes it follow {@code fovea.studies}.
 *
 * <p>{@link #project} runs on a worker that holds the study's lease, outside any transaction, and
 * opens its own. It must:
 *
 * <ul>
 *   <li>close before it opens: what the state no longer lets anybody see is withdrawn first;
 *   <li>be idempotent: it is called again after a crash, a failure or a replay;
 *   <li>skip content that is already loaded under the same digest: it is called for mere visibility
 *       changes too;
 *   <li>after loading a chunk tell {@link Progress#chunkDone}, in the transaction that loaded it.
 * </ul>
 *
 * What it throws marks the study blocked until a later attempt succeeds.
 */
public interface StudyProjection {

  /** {@code search} or {@code download}: the name in {@code ProjectionApplied}. */
  String service();

  void project(StudyState state, Progress progress) throws Exception;
}
