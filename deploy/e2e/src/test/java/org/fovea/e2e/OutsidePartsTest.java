package org.fovea.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.fovea.conventions.testing.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An instance whose database, broker and object store are run by somebody else; the store is MinIO
 * where the suite runs on MinIO.
 */
class OutsidePartsTest {

  @TempDir static Path folder;

  @Test
  void theDemoPassesOnPartsOfOthersAndStartsNoneOfItsOwn() throws Exception {
    // given
    FoveaHome home = new FoveaHome(folder.resolve("home"));
    write(home.folder().resolve("fovea.properties"), outside(RealParts.settings()));
    // when
    FoveaHome.Ended ended = home.run("demo", "--exit");
    // then
    assertEquals(0, ended.status(), ended.output());
    for (String part : List.of("postgres", "kafka", "store")) {
      assertFalse(ended.output().contains(part + " is ready"), ended.output());
      assertFalse(Files.exists(home.folder().resolve(part)), part + " has data in the home");
    }
    assertTrue(ended.output().contains("ingest is ready"), ended.output());
    printsWhatTheReadmeShows(home, ended.said());
  }

  private static void printsWhatTheReadmeShows(FoveaHome home, String said) throws IOException {
    String readme = Files.readString(Checkout.root().resolve("README.md"));
    int start = readme.indexOf("Fovea is ready.");
    String shown =
        readme
            .substring(start, readme.indexOf("```", start))
            .replace("http://127.0.0.1:8080", home.url())
            .replace(".fovea/", home.folder() + "/");
    String printed = said.substring(said.indexOf("Fovea is ready."));
    assertTrue(
        WalkthroughStep.pattern(shown.strip()).matcher(printed.strip()).matches(),
        "Shown:\n" + shown + "\nPrinted:\n" + printed);
  }

  /** The launcher's names of what {@link RealParts} tells a service. */
  private static Map<String, String> outside(Map<String, String> parts) {
    String database = parts.get("fovea.db.url");
    return Map.of(
        "FOVEA_POSTGRES_URL", database.substring(0, database.lastIndexOf('/')),
        "FOVEA_POSTGRES_USER", parts.get("fovea.db.user"),
        "FOVEA_POSTGRES_PASSWORD", parts.get("fovea.db.password"),
        "FOVEA_KAFKA_BOOTSTRAP_SERVERS", parts.get("fovea.kafka.bootstrap-servers"),
        "FOVEA_S3_ENDPOINT", parts.get("fovea.s3.endpoint"),
        "FOVEA_S3_BUCKET", parts.get("fovea.s3.bucket"),
        "FOVEA_S3_ACCESS_KEY", parts.get("fovea.s3.access-key"),
        "FOVEA_S3_SECRET_KEY", parts.get("fovea.s3.secret-key"));
  }

  private static void write(Path file, Map<String, String> settings) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    Files.createDirectories(file.getParent());
    try (Writer writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }
}
