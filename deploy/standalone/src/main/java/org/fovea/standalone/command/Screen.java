package org.fovea.standalone.command;

import org.fovea.standalone.instance.Instance;

/** What the user sees of an instance. */
final class Screen {

  private Screen() {}

  static void progress(String line) {
    System.out.println("  " + line);
  }

  static void welcome(Instance instance) {
    System.out.println("Fovea is ready.");
    instance.urls().forEach((name, url) -> System.out.printf("  %-6s %s%n", name, url));
    if (instance.home().markShown()) {
      System.out.printf("  %-6s %s%n", "admin", instance.adminKey().text());
      System.out.printf("         (shown once, kept in %s)%n", instance.home().adminKey());
    }
    System.out.println("  stop   Ctrl-C here, or 'deploy/fovea down'");
  }
}
