package org.fovea.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One running Fovea for all tests that attack it, with a key for every role. */
final class AttackedFovea implements AutoCloseable {
  private final FoveaHome home;
  private final Map<String, Api> callers = new TreeMap<>();
  private final Map<String, String> principals = new TreeMap<>();

  AttackedFovea() {
    try {
      home = new FoveaHome(Files.createTempDirectory("fovea-attacked").resolve("home"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    recordClasses();
    home.succeed("up", "--detach");
    callers.put("anonymous", new Api(home.url(), ""));
    callers.put("operator", new Api(home.url(), home.adminKey()));
    add("owner", "depositor");
    add("stranger", "depositor");
    add("curator", "curator");
    add("admin", "admin");
    add("pipeline", "pipeline");
  }

  /**
   * The first start of a build records what it loads and writes it down when it ends. This instance
   * ends last of all; without an end before, no other instance of the run would start from records.
   */
  private void recordClasses() {
    home.succeed("up", "--detach");
    home.succeed("down");
  }

  private void add(String name, String role) {
    Api operator = caller("operator");
    String body = "{\"name\": \"%s\", \"roles\": [\"%s\"]}".formatted(name, role);
    String principal =
        operator
            .post(
                "/v1/admin/ingest/principals",
                body,
                "Idempotency-Key",
                UUID.randomUUID().toString())
            .path("url")
            .asText();
    principals.put(name, principal.substring(principal.lastIndexOf('/') + 1));
    String key =
        operator
            .post(principal + "/keys", "{}", "Idempotency-Key", UUID.randomUUID().toString())
            .path("key")
            .asText();
    callers.put(name, new Api(home.url(), key));
  }

  Api caller(String name) {
    return callers.get(name);
  }

  String principal(String name) {
    return principals.get(name);
  }

  FoveaHome home() {
    return home;
  }

  @Override
  public void close() {
    home.run("down");
    Path folder = home.folder().getParent();
    try (var all = Files.walk(folder)) {
      all.sorted(java.util.Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the one instance to every test that asks for it; it ends with the last test of all. */
  static final class Shared implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == AttackedFovea.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(AttackedFovea.class))
          .computeIfAbsent(AttackedFovea.class);
    }
  }
}
