import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes each service's contract one self-contained file: the components of {@code shared.yaml} are
 * spliced into it, so that a reference to a shared part is a local one. Works on lines; sections of
 * {@code components} are indented by two.
 *
 * <p>Arguments: source folder, target folder, names of the services.
 */
public final class BundleContract {

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Files.createDirectories(Path.of(args[1]));
    Map<String, StringBuilder> shared = new LinkedHashMap<>();
    components(Files.readAllLines(from.resolve("shared.yaml")), shared);
    for (String service : List.of(args).subList(2, args.length)) {
      Files.writeString(
          to.resolve(service + ".yaml"), bundle(from.resolve(service + ".yaml"), shared));
    }
  }

  private static String bundle(Path source, Map<String, StringBuilder> shared) throws IOException {
    Map<String, StringBuilder> sections = new LinkedHashMap<>();
    shared.forEach((name, lines) -> sections.put(name, new StringBuilder(lines)));
    StringBuilder whole = new StringBuilder(components(Files.readAllLines(source), sections));
    whole.append("components:\n");
    sections.forEach((name, lines) -> whole.append("  ").append(name).append(":\n").append(lines));
    return whole.toString();
  }

  /**
   * Adds the lines under {@code components} to their sections and returns all that stands before.
   */
  private static String components(List<String> lines, Map<String, StringBuilder> sections) {
    int start = lines.indexOf("components:");
    List<String> rest = start < 0 ? List.of() : lines.subList(start + 1, lines.size());
    String section = "";
    for (String line : rest) {
      if (line.matches("  \\w+:")) {
        section = line.strip().replace(":", "");
        sections.computeIfAbsent(section, name -> new StringBuilder());
      } else if (!line.isBlank()) {
        sections.get(section).append(line).append('\n');
      }
    }
    return String.join("\n", start < 0 ? lines : lines.subList(0, start)) + "\n";
  }
}
