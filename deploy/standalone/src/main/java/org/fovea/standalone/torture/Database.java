package org.fovea.standalone.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fovea.cli.connect.Failure;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.Secrets;

/** The instance's own database server, asked as its superuser. */
final class Database {
  private static final int PORT_LINE = 3;

  private final Home home;

  Database(Home home) {
    this.home = home;
  }

  /** The first column of every row. */
  List<String> column(String service, String query) {
    try (Connection connection = connect("fovea_" + service);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    } catch (SQLException e) {
      throw new Failure("The database of " + service + " answers: " + e.getMessage());
    }
  }

  /** Drops what a service knows; who is connected is thrown out. */
  void drop(String service) {
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("drop database fovea_" + service + " with (force)");
    } catch (SQLException e) {
      throw new Failure("The database of " + service + " cannot be dropped: " + e.getMessage());
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + port() + "/" + database,
        "postgres",
        Secrets.of(home).get("postgres"));
  }

  /** As PostgreSQL writes it into {@code postmaster.pid}. */
  private String port() {
    try {
      Path folder =
          home.clusterElsewhere()
              .map(elsewhere -> elsewhere.resolve("postgres"))
              .orElse(home.part("postgres"));
      return Files.readAllLines(folder.resolve("data/postmaster.pid")).get(PORT_LINE).strip();
    } catch (IOException e) {
      throw new Failure("PostgreSQL does not run: " + e.getMessage());
    }
  }
}
