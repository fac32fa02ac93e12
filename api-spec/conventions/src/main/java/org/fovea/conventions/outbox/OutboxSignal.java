package org.fovea.conventions.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.fovea.conventions.sql.SqlFailure;
import org.postgresql.PGConnection;

/** Waits for the NOTIFY of an append, from whichever replica. */
@Singleton
class OutboxSignal {

  private final DataSource dataSource;

  @Inject
  OutboxSignal(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  Listening listen() {
    try {
      Connection connection = dataSource.getConnection();
      try (Statement statement = connection.createStatement()) {
        statement.execute("listen " + Outbox.CHANNEL);
      }
      return new Listening(connection);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** A connection that listens. */
  static final class Listening implements AutoCloseable {

    private final Connection connection;

    private Listening(Connection connection) {
      this.connection = connection;
    }

    /** Returns at the first NOTIFY, or when the time is over. */
    void await(Duration atMost) {
      try {
        connection.unwrap(PGConnection.class).getNotifications((int) atMost.toMillis());
      } catch (SQLException e) {
        throw new SqlFailure(e);
      }
    }

    @Override
    public void close() {
      try (connection;
          Statement statement = connection.createStatement()) {
        statement.execute("unlisten *");
      } catch (SQLException e) {
        throw new SqlFailure(e);
      }
    }
  }
}
