package org.fovea.conventions.sql;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/**
 * Does a transaction again that the database undid because it met another, twice at most; the third
 * failure is the caller's. So the work of a {@code @Transactional} method is to the database, or
 * harmless when it is done twice. Only the outermost begins again: what it called has lost its
 * effect, too.
 */
@Interceptor
@Transactional
@Priority(OnceMore.AROUND_THE_TRANSACTION)
class OnceMore {

  /** Transactions begin at {@code PLATFORM_BEFORE + 200}. */
  static final int AROUND_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 190;

  private static final Logger LOG = Logger.getLogger(OnceMore.class);
  private static final int ATTEMPTS = 3;

  @AroundInvoke
  Object call(InvocationContext work) throws Exception {
    if (QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
      return work.proceed();
    }
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      try {
        return work.proceed();
      } catch (Exception e) {
        if (!SqlFailure.rolledBack(e)) {
          throw e;
        }
        LOG.infof("%s is done again: %s", work.getMethod().getName(), e.getMessage());
      }
    }
    return work.proceed();
  }
}
