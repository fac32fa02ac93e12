package org.fovea.ingest.form.idr;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.Map;
import org.fovea.conventions.text.StorableText;
import org.fovea.ingest.table.TextRule;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.UnicodeReader;

/** A YAML document, read without making anything but maps, lists and scalars of it. */
final class YamlFile {

  private YamlFile() {}

  /** Empty when the document is no map, or cannot be read (reported). */
  static Map<?, ?> read(TextSource source, Findings findings) {
    try {
      boolean storable = isStorable(source, findings);
      return storable ? load(source) : Map.of();
    } catch (IOException | YAMLException e) {
      findings
          .of(IdrRule.YAML_UNREADABLE)
          .in(source.path())
          .say("The configuration cannot be read: " + e.getMessage());
      return Map.of();
    }
  }

  private static Map<?, ?> load(TextSource source) throws IOException {
    try (InputStream bytes = source.bytes()) {
      Object root = yaml().load(bytes);
      return root instanceof Map<?, ?> map ? map : Map.of();
    }
  }

  private static Yaml yaml() {
    return new Yaml(new SafeConstructor(new LoaderOptions()));
  }

  // Escapes say what the bytes of YAML may not.
  private static boolean isStorable(TextSource source, Findings findings) throws IOException {
    boolean storable = true;
    try (Reader text = new UnicodeReader(source.bytes())) {
      for (Event event : yaml().parse(text)) {
        if (event instanceof ScalarEvent scalar && !StorableText.isStorable(scalar.getValue())) {
          storable = false;
          findings
              .of(TextRule.NOT_STORABLE)
              .in(source.path())
              .at(scalar.getStartMark().getLine() + 1L)
              .value(scalar.getValue())
              .say("The text holds NUL or half a character.");
        }
      }
    }
    return storable;
  }
}
