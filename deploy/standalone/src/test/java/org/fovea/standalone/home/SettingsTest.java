package org.fovea.standalone.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
  @TempDir Path home;

  @Test
  void prefersTheEnvironmentToTheFile() throws Exception {
    // given
    Files.writeString(home.resolve("fovea.properties"), "FOVEA_PORT=9001\nFOVEA_S3_PORT=9002\n");
    // when
    Settings settings = Settings.load(Map.of("FOVEA_HOME", home.toString(), "FOVEA_PORT", "9003"));
    // then
    assertEquals(9003, settings.port());
    assertEquals(9002, settings.s3Port());
  }

  @Test
  void refusesANameItDoesNotKnow() throws Exception {
    // given
    Files.writeString(home.resolve("fovea.properties"), "FOVEA_PROT=9001\n");
    // when
    Refusal refusal =
        assertThrows(Refusal.class, () -> Settings.load(Map.of("FOVEA_HOME", home.toString())));
    // then
    assertEquals(Exit.SETTINGS_REFUSED, refusal.exit());
    assertTrue(refusal.getMessage().contains("FOVEA_PROT"), refusal.getMessage());
  }

  @Test
  void refusesAPortThatIsNoNumber() {
    Settings settings = Settings.load(Map.of("FOVEA_HOME", home.toString(), "FOVEA_PORT", "http"));
    assertEquals(Exit.SETTINGS_REFUSED, assertThrows(Refusal.class, settings::port).exit());
  }

  @Test
  void takesTheBaseUrlFromHostAndPortUnlessItIsGiven() {
    Settings plain = Settings.load(Map.of("FOVEA_HOME", home.toString(), "FOVEA_PORT", "9003"));
    Settings given =
        Settings.load(
            Map.of("FOVEA_HOME", home.toString(), "FOVEA_BASE_URL", "https://images.example.org"));
    assertEquals("http://127.0.0.1:9003", plain.baseUrl());
    assertEquals("https://images.example.org", given.baseUrl());
  }
}
