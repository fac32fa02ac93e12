package org.fovea.standalone.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir Path folder;

  @Test
  void refusesASecondInstanceOnTheSameHome() throws Exception {
    // given
    Home home = new Home(folder);
    try (InstanceLock first = InstanceLock.take(home)) {
      // when
      Refusal refusal = assertThrows(Refusal.class, () -> InstanceLock.take(home));
      // then
      assertEquals(Exit.ALREADY_RUNNING, refusal.exit());
    }
    InstanceLock.take(home).close();
  }

  @Test
  void refusesADiskWithTooLittleRoom() {
    Settings settings =
        Settings.load(Map.of("FOVEA_HOME", folder.toString(), "FOVEA_MIN_FREE_MB", "2000000000"));
    assertEquals(Exit.DISK_FULL, assertThrows(Refusal.class, () -> Home.prepare(settings)).exit());
  }

  @Test
  void refusesAPortThatSomebodyElseHas() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      // when
      Refusal refusal =
          assertThrows(
              Refusal.class,
              () -> Ports.requireFree("127.0.0.1", other.getLocalPort(), "FOVEA_PORT"));
      // then
      assertEquals(Exit.PORT_IN_USE, refusal.exit());
      assertTrue(refusal.getMessage().contains("FOVEA_PORT"), refusal.getMessage());
    }
  }

  @Test
  void keepsTheAdminKeyAndLetsOnlyItsOwnerReadIt() throws Exception {
    // given
    Home home = new Home(folder);
    // when
    Secrets.AdminKey key = Secrets.adminKey(home);
    // then
    assertEquals(key, Secrets.adminKey(home));
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.adminKey())));
    assertTrue(key.text().matches("fov_[0-9a-f]{16}_\\w{40,}"), key.text());
  }

  @Test
  void showsTheAdminKeyOnce() {
    Home home = new Home(folder);
    assertTrue(home.markShown());
    assertFalse(home.markShown());
  }
}
