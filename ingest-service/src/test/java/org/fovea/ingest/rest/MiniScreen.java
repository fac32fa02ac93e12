package org.fovea.ingest.rest;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A whole submission in the IDR form, as small as one can be: one plate, two wells, two images. */
final class MiniScreen {

  static final String STUDY_PATH = "idr9999-study.txt";
  static final String LIBRARY_PATH = "screenA/idr9999-screenA-library.txt";
  static final String IMAGES_PATH = "screenA/images.tsv";
  static final List<String> FILES = List.of("P1/A1.tif", "P1/A2.tif");

  private MiniScreen() {}

  /** Sends it to a new draft, one file in each way, and waits until all is verified. */
  static String draft(Calls caller) {
    String draft = caller.draft();
    caller.putDocument(draft, STUDY_PATH, study()).then().statusCode(201);
    caller.putDocument(draft, LIBRARY_PATH, library()).then().statusCode(201);
    caller.putDocument(draft, IMAGES_PATH, images()).then().statusCode(201);
    caller.putFile(draft, FILES.get(0), tiff(100)).then().statusCode(201);
    byte[] second = tiff(200);
    Map<String, Object> wanted =
        Map.of("path", FILES.get(1), "size", second.length, "sha256", Calls.sha256(second));
    Response opened = caller.open(draft, wanted);
    opened.then().statusCode(200).body("items[0].status", equalTo("opened"));
    assertEquals(200, Calls.put(opened.jsonPath().getMap("items[0].upload.put"), second));
    caller
        .complete(draft, opened.jsonPath().getString("items[0].upload.id"))
        .then()
        .statusCode(200);
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> caller.get(draft).jsonPath().getInt("counts.verified") == 2);
    return draft;
  }

  static String study() {
    return String.join(
            "\n",
            "# Study",
            "Comment[IDR Study Accession]|idr9999",
            "Study Title|A screen of two wells",
            "Study Type|high content screen",
            "Study Description|Two wells, two images.",
            "Study Organism|Homo sapiens",
            "Study Organism Term Source REF|NCBITaxon",
            "Study Organism Term Accession|NCBITaxon_9606",
            "Study Screens Number|1",
            "Study Public Release Date|2017-01-18",
            "",
            "# Study License and Data DOI",
            "Study License|CC BY 4.0",
            "Study License URL|https://creativecommons.org/licenses/by/4.0/",
            "",
            "# Study Contacts",
            "Study Person Last Name|Doe",
            "Study Person First Name|Jane",
            "Study Person Email|jane@example.org",
            "",
            "Term Source Name|NCBITaxon",
            "Term Source URI|http://purl.obolibrary.org/obo/",
            "",
            "# Screen",
            "Screen Number|1",
            "Comment[IDR Screen Name]|idr9999-doe-mini/screenA",
            "Screen Description|Two wells.",
            "Screen Imaging Method|confocal microscopy",
            "Screen Type|primary screen",
            "",
            "# Library section.",
            "Library File Name|idr9999-screenA-library.txt",
            "Library File Format|tab-delimited text",
            "Library Type|siRNA library",
            "")
        .replace('|', '\t');
  }

  static String library() {
    return String.join(
            "\n",
            "Plate|Well|siRNA Pool Identifier|Gene Identifier|Gene Symbol|Control Type|Channels",
            "P1|A1|M-001|55755|CDK5RAP2||DNA",
            "P1|A2|M-002|7277|TUBA4A|negative control|DNA",
            "")
        .replace('|', '\t');
  }

  static String images() {
    return "path\tscreen\tplate\twell\tfield\n"
        + "P1/A1.tif\tscreenA\tP1\tA1\t0\n"
        + "P1/A2.tif\tscreenA\tP1\tA2\t0\n";
  }

  /** A grey image of 8 × 8 pixels of 16 bits, all of one value. */
  static byte[] tiff(int value) {
    int[][] tags = {
      {256, 3, 1, 8},
      {257, 3, 1, 8},
      {258, 3, 1, 16},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {273, 4, 1, 8},
      {277, 3, 1, 1},
      {278, 3, 1, 8},
      {279, 4, 1, 128}
    };
    ByteBuffer bytes =
        ByteBuffer.allocate(8 + 128 + 2 + tags.length * 12 + 4).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8 + 128);
    for (int i = 0; i < 64; i++) {
      bytes.putShort((short) value);
    }
    bytes.putShort((short) tags.length);
    for (int[] tag : tags) {
      bytes.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
    }
    return bytes.putInt(0).array();
  }
}
