package org.fovea.cli.images.write;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.fovea.cli.images.design.PlateDesign;
import org.fovea.cli.images.design.WellDesign;

/**
 * An OME-Zarr 0.4 plate on Zarr v2: axes {@code tczyx}, a zlib chunk for each plane, two
 * resolutions, OMERO rendering settings. Fields may be written from several threads.
 */
public final class OmeZarrPlate {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
  private static final Map<String, Object> GROUP = Map.of("zarr_format", 2);
  private static final int LEVELS = 2;

  private final Path root;

  public OmeZarrPlate(Path root) {
    this.root = root;
  }

  /** Writes the groups of plate, rows and wells. */
  public void groups(PlateDesign plate, int fields) throws IOException {
    Files.createDirectories(root);
    group(root, Map.of("plate", plateMetadata(plate, fields)));
    for (int row : new TreeSet<>(plate.wells().stream().map(WellDesign::row).toList())) {
      Path folder = Files.createDirectories(root.resolve(WellDesign.letters(row)));
      json(folder.resolve(".zgroup"), GROUP);
    }
    for (WellDesign well : plate.wells()) {
      List<Object> images = new ArrayList<>();
      for (int field = 0; field < fields; field++) {
        images.add(Map.of("path", String.valueOf(field), "acquisition", 0));
      }
      Path folder = Files.createDirectories(root.resolve(path(well)));
      group(folder, Map.of("well", Map.of("version", "0.4", "images", images)));
    }
  }

  /** Writes the image of a field. */
  public void field(FieldImage image) throws IOException {
    Path folder = root.resolve(path(image.well())).resolve(String.valueOf(image.field()));
    Files.createDirectories(folder);
    group(folder, Map.of("multiscales", List.of(multiscale(image)), "omero", omero(image)));
    int size = image.size();
    List<short[]> planes = image.planes();
    for (int level = 0; level < LEVELS; level++) {
      array(folder.resolve(String.valueOf(level)), planes, size);
      int full = size;
      planes = planes.stream().map(plane -> halved(plane, full)).toList();
      size = size / 2;
    }
  }

  /** Where a field lies below the root. */
  public static String path(WellDesign well) {
    return WellDesign.letters(well.row()) + "/" + (well.column() + 1);
  }

  private static void array(Path folder, List<short[]> planes, int size) throws IOException {
    Files.createDirectories(folder);
    json(
        folder.resolve(".zarray"),
        Map.of(
            "zarr_format",
            2,
            "shape",
            List.of(1, planes.size(), 1, size, size),
            "chunks",
            List.of(1, 1, 1, size, size),
            "dtype",
            "<u2",
            "compressor",
            Map.of("id", "zlib", "level", Deflate.LEVEL),
            "fill_value",
            0,
            "order",
            "C",
            "dimension_separator",
            "/"),
        "filters");
    for (int channel = 0; channel < planes.size(); channel++) {
      Path chunk = folder.resolve("0/%d/0/0/0".formatted(channel));
      Files.createDirectories(chunk.getParent());
      byte[] raw = TestPattern.bytes(planes.get(channel));
      Files.write(chunk, Deflate.pack(raw, 0, raw.length));
    }
  }

  /** Half the size: each pixel is the mean of four. */
  private static short[] halved(short[] plane, int size) {
    int half = size / 2;
    short[] answer = new short[half * half];
    for (int y = 0; y < half; y++) {
      for (int x = 0; x < half; x++) {
        int at = 2 * y * size + 2 * x;
        int sum =
            Short.toUnsignedInt(plane[at])
                + Short.toUnsignedInt(plane[at + 1])
                + Short.toUnsignedInt(plane[at + size])
                + Short.toUnsignedInt(plane[at + size + 1]);
        answer[y * half + x] = (short) ((sum + 2) / 4);
      }
    }
    return answer;
  }

  private static Map<String, Object> plateMetadata(PlateDesign plate, int fields) {
    List<Object> rows = new ArrayList<>();
    for (int row = 0; row < plate.rows(); row++) {
      rows.add(Map.of("name", WellDesign.letters(row)));
    }
    List<Object> columns = new ArrayList<>();
    for (int column = 1; column <= plate.columns(); column++) {
      columns.add(Map.of("name", String.valueOf(column)));
    }
    List<Object> wells = new ArrayList<>();
    for (WellDesign well : plate.wells()) {
      wells.add(Map.of("path", path(well), "rowIndex", well.row(), "columnIndex", well.column()));
    }
    return Map.of(
        "version", "0.4",
        "name", plate.name(),
        "field_count", fields,
        "acquisitions", List.of(Map.of("id", 0, "maximumfieldcount", fields)),
        "rows", rows,
        "columns", columns,
        "wells", wells);
  }

  private static Map<String, Object> multiscale(FieldImage image) {
    List<Object> datasets = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      double step = image.pixelSize() * (1 << level);
      datasets.add(
          Map.of(
              "path",
              String.valueOf(level),
              "coordinateTransformations",
              List.of(Map.of("type", "scale", "scale", List.of(1.0, 1.0, 1.0, step, step)))));
    }
    return Map.of(
        "version",
        "0.4",
        "name",
        image.name(),
        "axes",
        List.of(
            Map.of("name", "t", "type", "time"),
            Map.of("name", "c", "type", "channel"),
            Map.of("name", "z", "type", "space"),
            Map.of("name", "y", "type", "space", "unit", "micrometer"),
            Map.of("name", "x", "type", "space", "unit", "micrometer")),
        "datasets",
        datasets);
  }

  private static Map<String, Object> omero(FieldImage image) {
    List<Object> channels = new ArrayList<>();
    for (int c = 0; c < image.planes().size(); c++) {
      channels.add(
          Map.of(
              "label", image.channels().get(c).label(),
              "color", image.colors().get(c),
              "active", true,
              "window", Map.of("min", 0, "max", 65_535, "start", 180, "end", image.bright(c))));
    }
    return Map.of(
        "version",
        "0.4",
        "name",
        image.name(),
        "channels",
        channels,
        "rdefs",
        Map.of("model", "color"));
  }

  private static void group(Path folder, Map<String, Object> attributes) throws IOException {
    json(folder.resolve(".zgroup"), GROUP);
    json(folder.resolve(".zattrs"), attributes);
  }

  /** Members in order of their names, so that the same plate is always the same bytes. */
  private static void json(Path file, Map<String, Object> members, String... nulls)
      throws IOException {
    Map<String, Object> sorted = new TreeMap<>(members);
    for (String name : nulls) {
      sorted.put(name, null);
    }
    Files.write(file, JSON.writeValueAsBytes(sorted));
  }
}
