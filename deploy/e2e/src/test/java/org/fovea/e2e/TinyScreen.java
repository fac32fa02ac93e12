package org.fovea.e2e;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A screen of two wells in IDR's form, whose every field holds a word of its own. */
record TinyScreen(UniqueWords words) {

  /** 16 × 16 grey pixels. */
  private static final String TIFF =
      "SUkqAAgAAAAJAAABAwABAAAAEAAAAAEBAwABAAAAEAAAAAIBAwABAAAACAAAAAMBAwABAAAAAQAAAAYBAwABAAAAAQ"
          + "AAABEBBAABAAAAegAAABUBAwABAAAAAQAAABYBAwABAAAAEAAAABcBBAABAAAAAAEAAAAAAAA=";

  private static final int TIFF_PIXELS = 256;

  /** Text of the documents by path. */
  Map<String, String> documents() {
    Map<String, String> documents = new LinkedHashMap<>();
    documents.put("idr9999-study.txt", study());
    documents.put(
        library(),
        tsv(
            List.of(
                List.of("Plate", "Well", "Gene Symbol", word("key"), "Control Type", "Channels"),
                List.of(
                    word("plate"), "B2", word("gene"), word("value"), "", "DNA:" + word("channel")),
                List.of(word("plate"), "B3", "", "", "negative control", ""))));
    documents.put(
        "screenA/" + processed(),
        tsv(
            List.of(
                List.of("Gene Symbol", word("column"), "Remark", "Has Phenotype", "Phenotype 1"),
                List.of(word("gene"), "1.5", word("cell"), "yes", word("phenotype")))));
    documents.put(
        "screenA/images.tsv",
        tsv(
            List.of(
                List.of("path", "plate", "well", "field", "remark"),
                List.of(file(), word("plate"), "B2", "0", word("remark")))));
    return documents;
  }

  /** Path of the one file. */
  String file() {
    return word("folder") + "/" + word("file") + ".tif";
  }

  String library() {
    return "screenA/idr9999-" + word("document") + "-library.txt";
  }

  private String processed() {
    return "idr9999-" + word("table") + "-processed.txt";
  }

  static byte[] tiff() {
    byte[] header = Base64.getDecoder().decode(TIFF);
    byte[] whole = new byte[header.length + TIFF_PIXELS];
    System.arraycopy(header, 0, whole, 0, header.length);
    return whole;
  }

  private String study() {
    return tsv(
        List.of(
            List.of("Comment[IDR Study Accession]", "idr9999"),
            List.of("Study Title", "Of " + word("title")),
            List.of("Study Type", "high content screen"),
            List.of("Study Description", "About " + word("description") + "."),
            List.of("Study Key Words", word("keyword")),
            List.of("Study Organism", "Homo sapiens"),
            List.of("Study Screens Number", "1"),
            List.of("Study Public Release Date", "2026-01-05"),
            List.of("Study Publication Title", "On " + word("paper")),
            List.of("Study Author List", word("author") + " A"),
            List.of("Study License", "CC0 1.0"),
            List.of("Study License URL", "https://example.org/" + word("license")),
            List.of("Study Person Last Name", word("person")),
            List.of("Study Person Email", word("mail") + "@example.org"),
            List.of("Screen Number", "1"),
            List.of("Comment[IDR Screen Name]", "idr9999-tiny/screenA"),
            List.of("Screen Sample Type", "cell"),
            List.of("Screen Description", "With " + word("screen")),
            List.of("Screen Imaging Method", "fluorescence microscopy"),
            List.of("Screen Type", "primary screen"),
            List.of("Library File Name", library().substring("screenA/".length())),
            List.of("Library Manufacturer", word("library")),
            List.of("Processed Data File Name", processed()),
            List.of("Processed Data Column Name", word("column")),
            List.of("Processed Data Column Type", "data"),
            List.of("Phenotype Name", word("phenotype"))));
  }

  private String word(String kind) {
    return words.of(kind);
  }

  private static String tsv(List<List<String>> rows) {
    StringBuilder text = new StringBuilder();
    rows.forEach(row -> text.append(String.join("\t", row)).append('\n'));
    return text.toString();
  }
}
