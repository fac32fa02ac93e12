package org.fovea.ingest.form.idr;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A YAML document, read without making anything but maps, lists and scalars of it. */
final class YamlFile {

  private YamlFile() {}

  /** Empty when the document is no map, or cannot be read (reported). */
  static Map<?, ?> read(TextSource source, Findings findings) {
    try (InputStream bytes = source.bytes()) {
      Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(bytes);
      return root instanceof Map<?, ?> map ? map : Map.of();
    } catch (IOException | YAMLException e) {
      findings
          .of(IdrRule.YAML_UNREADABLE)
          .in(source.path())
          .say("The configuration cannot be read: " + e.getMessage());
      return Map.of();
    }
  }
}
