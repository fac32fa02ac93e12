package org.fovea.cli.deposit;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fovea.client.ingest.invoker.ApiClient;

/** The manifest of a folder: path, size and digest, tab-separated. */
final class Manifest {

  private Manifest() {}

  static Stream<String> lines(List<Folder.Item> files, Map<String, String> sha256) {
    return Stream.concat(
        Stream.of("path\tsize\tsha256"),
        files.stream().map(f -> quoted(f.path()) + "\t" + f.size() + "\t" + sha256.get(f.path())));
  }

  static void send(ApiClient client, String submission, Path manifest) {
    RawPut.send(
        client,
        "/v1/submissions/" + submission + "/manifest",
        "text/tab-separated-values",
        manifest);
  }

  private static String quoted(String path) {
    boolean plain = path.chars().noneMatch(c -> c == '"' || c == '\t' || c == '\n' || c == '\r');
    return plain ? path : '"' + path.replace("\"", "\"\"") + '"';
  }
}
