import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lets the path parameter called {@code path} hold slashes in the generated interfaces: {@code
 * {path}} becomes {@code {path:.+}}, which OpenAPI cannot say and no generator option writes.
 * Argument: folder of generated sources.
 */
public final class OpenPathParameters {

  public static void main(String[] args) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
      List<Path> interfaces = files.filter(f -> f.toString().endsWith("Api.java")).toList();
      for (Path file : interfaces) {
        Files.writeString(file, Files.readString(file).replace("/{path}\")", "/{path:.+}\")"));
      }
    }
  }
}
