package org.fovea.cli.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.fovea.cli.connect.Connection;
import org.fovea.client.ingest.PrincipalsApi;
import org.fovea.client.ingest.invoker.ApiException;
import org.fovea.client.ingest.model.NewApiKey;
import org.fovea.client.ingest.model.NewPrincipal;
import org.fovea.client.ingest.model.Principal;
import org.fovea.client.ingest.model.Role;

/** A principal with a key for each role, minted once and kept in a folder, each file mode 0600. */
final class RoleKeys {
  private final Map<Role, String> keys = new EnumMap<>(Role.class);

  private RoleKeys() {}

  static RoleKeys mint(Connection admin, Path folder) throws ApiException {
    RoleKeys minted = new RoleKeys();
    PrincipalsApi principals = new PrincipalsApi(admin.ingest());
    for (Role role : Role.values()) {
      minted.keys.put(role, key(principals, role, folder.resolve(role.getValue() + ".key")));
    }
    return minted;
  }

  private static String key(PrincipalsApi principals, Role role, Path file) throws ApiException {
    try {
      if (Files.exists(file)) {
        return Files.readString(file).strip();
      }
      String once = "demo-" + role.getValue();
      NewPrincipal person = new NewPrincipal().name("demo " + role.getValue()).addRolesItem(role);
      Principal principal = principals.addPrincipal(once + "-principal", person);
      String key =
          principals
              .addKey(
                  principal.getId(), UUID.randomUUID().toString(), new NewApiKey().label("demo"))
              .getKey();
      Files.createDirectories(file.getParent());
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(file, key + "\n");
      return key;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String of(Role role) {
    return keys.get(role);
  }
}
