package org.fovea.ingest.form.fovea;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.ImageLine;
import org.fovea.ingest.assembly.Assembled;
import org.fovea.ingest.assembly.AssemblyInput;
import org.fovea.ingest.assembly.DeclaredImage;
import org.fovea.ingest.assembly.EntityIds;
import org.fovea.ingest.assembly.FileEntry;
import org.fovea.ingest.assembly.ImageAssembly;
import org.fovea.ingest.assembly.Unlisted;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.table.Table;
import org.fovea.ingest.table.TableReader;
import org.fovea.ingest.table.TextSource;
import org.fovea.ingest.validation.Findings;

/**
 * The images of the study: as declared while no file was inspected, then as the files and the
 * declared parts make them, with what is declared of each.
 */
final class NativeImages {

  private static final List<String> COLUMNS =
      List.of(
          "path",
          "image",
          "series",
          "c",
          "z",
          "t",
          "dataset",
          "group",
          "plate",
          "acquisition",
          "well",
          "field");

  private final FormInput input;
  private final EntityIds ids;
  private final NativeNames names;
  private final LineBinder binder;
  private final Findings findings;
  private final Map<String, ImageLine> declared = new LinkedHashMap<>();

  NativeImages(
      FormInput input, EntityIds ids, NativeNames names, LineBinder binder, Findings findings) {
    this.input = input;
    this.ids = ids;
    this.names = names;
    this.binder = binder;
    this.findings = findings;
  }

  void declare(NativeItem item) {
    String key = LineBinder.key(item);
    if (names.addImage(item, key)) {
      declared.put(key, binder.image(item));
    }
  }

  Assembled lines(List<FileEntry> entries, List<FileEntry> groups) {
    if (input.inspected().isEmpty()) {
      return new Assembled(List.copyOf(declared.values()), List.of());
    }
    List<DeclaredImage> named =
        declared.values().stream().filter(image -> image.plate() == null).map(this::named).toList();
    AssemblyInput assembly =
        new AssemblyInput(ids, names.places(), named, tables(), entries, groups, input.inspected());
    Assembled made = new ImageAssembly(assembly, findings, Unlisted.IN_NO_DATASET).assemble();
    return new Assembled(made.images().stream().map(this::described).toList(), made.facts());
  }

  private DeclaredImage named(ImageLine image) {
    return new DeclaredImage(
        image.dataset(), image.group(), image.name(), List.of(), image.attributes());
  }

  private ImageLine described(ImageLine made) {
    ImageLine own = declared.get(made.key());
    if (own == null || own.attributes().isEmpty()) {
      return made;
    }
    Set<Attribute> attributes = new LinkedHashSet<>(own.attributes());
    attributes.addAll(made.attributes());
    return new ImageLine(
        made.id(),
        made.key(),
        made.name(),
        made.dataset(),
        made.group(),
        made.plate(),
        made.acquisition(),
        made.well(),
        made.field(),
        made.format(),
        made.viewable(),
        made.reason(),
        made.parts(),
        List.copyOf(attributes));
  }

  // Declared parts are what an images.tsv says, so they are read as one.
  private List<Table> tables() {
    List<String> lines = new ArrayList<>();
    for (ImageLine image : declared.values()) {
      image.parts().forEach(part -> lines.add(line(image, part)));
    }
    if (lines.isEmpty()) {
      return List.of();
    }
    lines.add(0, String.join("\t", COLUMNS));
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    TextSource source = new TextSource("images", () -> new ByteArrayInputStream(bytes));
    return new TableReader(findings).table(source).stream().toList();
  }

  private static String line(ImageLine image, ImageLine.Part part) {
    return Stream.of(
            part.path(),
            image.name(),
            part.series(),
            part.c(),
            part.z(),
            part.t(),
            image.dataset(),
            image.group(),
            image.plate(),
            image.acquisition(),
            image.well(),
            image.field())
        .map(NativeImages::cell)
        .collect(Collectors.joining("\t"));
  }

  private static String cell(Object value) {
    return value == null ? "" : "\"" + value.toString().replace("\"", "\"\"") + "\"";
  }
}
