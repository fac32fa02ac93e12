package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.conventions.content.CanonicalJson;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.FormReading;
import org.fovea.ingest.form.Forms;
import org.fovea.ingest.form.SourceDocument;
import org.fovea.ingest.form.StoredFile;
import org.fovea.ingest.form.idr.IdrForm;
import org.fovea.ingest.inspection.ImageDescription;
import org.fovea.ingest.inspection.InspectedFile;
import org.fovea.ingest.inspection.InspectedSeries;
import org.fovea.ingest.testing.SentDocument;
import org.fovea.ingest.validation.Finding;
import org.fovea.ingest.validation.Severity;

/** A deposition written in a test, without a fault until one is put in. */
final class Deposition {

  static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private static final String FAULTLESS =
      """
      {
        "title": "Branching filaments of a bacterial pilus",
        "release_date": "RE",
        "experiment_type": 3,
        "scale": "2",
        "cross_references": [{"name": "EMD-8000"}],
        "authors": [
          {"name": "('Baker', 'B')", "order_id": 1, "author_orcid": null},
          {"name": "('O'Neill', 'AC')", "order_id": 0, "author_orcid": "0000-0002-1825-0097"}
        ],
        "corresponding_author": {
          "first_name": "Ann", "middle_name": "Clare", "last_name": "O'Neill",
          "organization": "Institute of Pili", "street": "1 Long Road", "town_or_city": "Leeds",
          "email": "ann@example.org", "telephone": "01234", "country": "GB"
        },
        "principal_investigator": [{
          "first_name": "Bert", "last_name": "Baker", "organization": "Institute of Pili",
          "email": "bert@example.org", "country": "GB"
        }],
        "imagesets": [{
          "name": "Movies", "directory": "data/movies", "category": "('T2', '')",
          "header_format": "('T1', '')", "data_format": "('T1', '')", "voxel_type": "('T7', '')",
          "num_images_or_tilt_series": 2, "frames_per_image": 8,
          "frame_range_min": 2, "frame_range_max": 6,
          "pixel_width": 1.06, "pixel_height": 1.06, "image_width": 64, "image_height": 32
        }],
        "citation": [{
          "authors": [{"name": "('Baker', 'B')", "order_id": 0}],
          "published": true, "j_or_nj_citation": true, "title": "How pili branch",
          "doi": "10.1234/pili.1", "pubmedid": "28165453"
        }]
      }
      """;

  private final List<SourceDocument> documents = new ArrayList<>();
  private final List<StoredFile> files = new ArrayList<>();
  private final List<InspectedFile> inspected = new ArrayList<>();
  private ObjectNode json;

  static Deposition faultless() {
    return of(FAULTLESS);
  }

  static Deposition of(String json) {
    Deposition deposition = new Deposition();
    try {
      deposition.json = (ObjectNode) JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
    return deposition;
  }

  /** A deposition whose document is no JSON object. */
  static Deposition raw(byte[] bytes) {
    return new Deposition().document("deposition.json", bytes);
  }

  /** Puts a JSON value, written with single quotes or none, in the place of another. */
  Deposition with(String pointer, String value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode parent = json.at(place.head());
    String name = place.last().getMatchingProperty();
    JsonNode node = parsed(value);
    if (parent instanceof ArrayNode array) {
      int index = Integer.parseInt(name);
      if (index == array.size()) {
        array.add(node);
      } else {
        array.set(index, node);
      }
    } else {
      ((ObjectNode) parent).set(name, node);
    }
    return this;
  }

  Deposition text(String pointer, String text) {
    return with(pointer, JSON.getNodeFactory().textNode(text).toString());
  }

  Deposition without(String pointer) {
    JsonPointer place = JsonPointer.compile(pointer);
    ((ObjectNode) json.at(place.head())).remove(place.last().getMatchingProperty());
    return this;
  }

  /** Adds an image set like the first, of another name and directory. */
  Deposition set(String name, String directory) {
    ObjectNode copy = json.at("/imagesets/0").deepCopy();
    copy.put("name", name).put("directory", directory);
    ((ArrayNode) json.at("/imagesets")).add(copy);
    return this;
  }

  /** The deposition written from lines that went through the store. */
  static JsonNode exported(FormReading reading) {
    return EmpiarWriter.write(
            stored(reading.study(), StudyLine.class),
            reading.datasets().stream().map(line -> stored(line, DatasetLine.class)).toList())
        .orElseThrow();
  }

  static <T> T stored(T line, Class<T> type) {
    try {
      return JSON.readValue(CanonicalJson.text(line), type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The JSON, with every character beyond ASCII escaped, also those that are no text. */
  static byte[] bytes(JsonNode json) {
    try {
      return JSON.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode parsed(String value) {
    try {
      return JSON.readTree(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  JsonNode json() {
    return json;
  }

  Deposition document(String path, byte[] bytes) {
    documents.add(SentDocument.of(path, "application/json", bytes));
    return this;
  }

  Deposition files(String... paths) {
    for (String path : paths) {
      files.add(new StoredFile(path, 1, "00", "00", "00", "blobs/x", null, null, null));
    }
    return this;
  }

  Deposition file(StoredFile file) {
    files.add(file);
    return this;
  }

  /** A file with one image of these facts; its third axis is that of a movie. */
  Deposition seen(String path, int width, int height, int frames, String voxelType) {
    files(path);
    inspected.add(
        InspectedFile.readable(
            path,
            "MRC",
            List.of(
                new InspectedSeries(
                    0,
                    null,
                    width,
                    height,
                    1,
                    1,
                    frames,
                    "frame",
                    voxelType,
                    1.06,
                    1.06,
                    null,
                    "angstrom",
                    null,
                    null,
                    null))));
    return this;
  }

  /** A file that holds no image and says something about others. */
  Deposition describing(String path, ImageDescription said) {
    files(path);
    inspected.add(InspectedFile.readable(path, "MDOC", List.of()).with(List.of(), List.of(said)));
    return this;
  }

  FormInput input() {
    List<SourceDocument> all = new ArrayList<>(documents);
    if (json != null) {
      byte[] bytes = bytes(json);
      all.add(0, SentDocument.of("deposition.json", "application/json", bytes));
    }
    return new FormInput("0f0e0d0c-0b0a-0908-0706-050403020100", null, all, files, inspected);
  }

  FormReading read() {
    return new Forms(List.of(new IdrForm(), new EmpiarForm())).read(input());
  }

  /** {@code severity code pointer value}, of every finding. */
  static List<String> findings(FormReading reading) {
    return reading.report().findings().stream().map(Deposition::line).toList();
  }

  private static String line(Finding finding) {
    return String.join(
        " ",
        finding.severity().name().toLowerCase(),
        finding.code(),
        String.valueOf(finding.pointer()),
        String.valueOf(finding.value()));
  }

  static List<Finding> errors(FormReading reading) {
    return reading.report().findings().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .toList();
  }

  static FileLine file(FormReading reading, String path) {
    return reading.files().stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow();
  }
}
