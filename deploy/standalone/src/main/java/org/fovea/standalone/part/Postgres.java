package org.fovea.standalone.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fovea.standalone.home.Exit;
import org.fovea.standalone.home.Home;
import org.fovea.standalone.home.Refusal;
import org.fovea.standalone.home.Secrets;
import org.fovea.standalone.supervise.Part;
import org.fovea.standalone.supervise.Program;

/** The database server, ours or an outside one, and the four databases on it. */
public record Postgres(String url, String user, String password) {

  /** Ends PostgreSQL when the launcher's pipe ends, however the launcher ended. */
  private static final String GUARD =
      """
      data="$1"; shift
      old=$(head -n 1 "$data/postmaster.pid" 2>/dev/null)
      if [ -n "$old" ] && [ "$(readlink "/proc/$old/cwd" 2>/dev/null)" = "$data" ]; then
        kill -INT "$old" 2>/dev/null
        while kill -0 "$old" 2>/dev/null; do sleep 0.1; done
      fi
      exec 3<&0
      "$@" </dev/null 3<&- &
      pid=$!
      trap 'kill -INT $pid 2>/dev/null' TERM INT
      ( cat <&3 >/dev/null; kill -INT $pid 2>/dev/null ) &
      exec 3<&-
      while kill -0 $pid 2>/dev/null; do wait $pid; done
      """;

  /** Our own server on a port of the loopback. */
  public static Postgres own(int port, Secrets secrets) {
    return new Postgres(
        "jdbc:postgresql://127.0.0.1:" + port + "/", "postgres", secrets.get("postgres"));
  }

  /** The process of our own server; the cluster is made when there is none. */
  public Part part(Home home, int port) {
    Privilege privilege = Privilege.find();
    PostgresFiles files = PostgresFiles.prepare(home, privilege);
    files.initialise(password);
    List<String> command = new ArrayList<>(List.of("sh", "-c", GUARD, "postgres-guard"));
    command.add(files.data().toString());
    command.addAll(List.of(files.program("postgres").toString(), "-D", files.data().toString()));
    Map<String, String> options =
        Map.of(
            "port", String.valueOf(port),
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "shared_buffers", "64MB",
            "max_connections", "120",
            "fsync", "on",
            "synchronous_commit", "on");
    options.forEach((name, value) -> command.addAll(List.of("-c", name + "=" + value)));
    return new Part(
        "postgres",
        Program.of(privilege.command(command)),
        Map.of(),
        home.log("postgres"),
        this::answers);
  }

  private boolean answers() {
    try (Connection connection = connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private Connection connect() throws SQLException {
    return DriverManager.getConnection(url + "postgres", user, password);
  }

  /**
   * Makes each service's role and database when they are missing; only that role may connect to it.
   */
  public void prepareDatabases(List<String> services, Secrets secrets) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String service : services) {
        prepare(statement, "fovea_" + service, secrets.get(service));
      }
    } catch (SQLException e) {
      throw new Refusal(
          Exit.PART_FAILED, "PostgreSQL at " + url + " refuses: " + e.getMessage() + ".");
    }
  }

  private static void prepare(Statement statement, String name, String password)
      throws SQLException {
    boolean role = exists(statement, "select 1 from pg_roles where rolname = '" + name + "'");
    statement.execute(
        "%s role %s login password '%s'".formatted(role ? "alter" : "create", name, password));
    if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
      statement.execute("grant " + name + " to current_user");
      statement.execute("create database %s owner %s".formatted(name, name));
      statement.execute("revoke connect on database %s from public".formatted(name));
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }
}
