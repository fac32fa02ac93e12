package org.fovea.standalone.torture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A small screen in IDR's form that differs from every other in each word and each byte that
 * matters.
 *
 * @param gene a word that occurs in this study alone
 * @param documents by path
 * @param files by path: TIFF images of 16 × 16 pixels of 8 bits
 */
record Specimen(String gene, Map<String, byte[]> documents, Map<String, byte[]> files) {
  private static final int SIDE = 16;
  private static final int IMAGES = 3;

  /** The specimen of this number; the same seed makes the same one. */
  static Specimen of(long seed, int number) {
    Random random = new Random(seed * 1_000_003 + number);
    String gene = "T%08XN%d".formatted((int) seed, number);
    Map<String, byte[]> files = new TreeMap<>();
    StringBuilder table = new StringBuilder("path\tplate\twell\tfield\n");
    for (int field = 0; field < IMAGES; field++) {
      String path = "field-" + field + ".tif";
      files.put(path, tiff(random));
      table.append(path).append("\tP1\tB2\t").append(field).append('\n');
    }
    Map<String, byte[]> documents = new TreeMap<>();
    documents.put("idr9999-study.txt", utf8(study(gene)));
    documents.put("screenA/idr9999-screenA-library.txt", utf8(library(gene)));
    documents.put("screenA/images.tsv", utf8(table.toString()));
    return new Specimen(gene, documents, files);
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String study(String gene) {
    return """
    Comment[IDR Study Accession]\tidr9999
    Study Title\tA tortured screen of %1$s
    Study Type\thigh content screen
    Study Description\tOne imaged well of %1$s.
    Study Organism\tHomo sapiens
    Study Publication Title\tNone yet
    Study Author List\tNemo N
    Study Public Release Date\t2026-01-01
    Study Screens Number\t1
    Screen Number\t1
    Comment[IDR Screen Name]\tidr9999-nemo-torture/screenA
    Screen Sample Type\tcell
    Screen Description\tTwo wells
    Screen Imaging Method\tfluorescence microscopy
    Screen Type\tprimary screen
    Library File Name\tidr9999-screenA-library.txt
    """
        .formatted(gene);
  }

  private static String library(String gene) {
    return """
    Plate\tWell\tGene Symbol\tControl Type\tChannels
    P1\tB2\t%s\t\tDNA:nuclei
    P1\tB3\t\tnegative control\t
    """
        .formatted(gene);
  }

  /** Baseline TIFF 6.0: one strip, no compression, black is zero. */
  private static byte[] tiff(Random random) {
    int[][] tags = {
      {256, 3, 1, SIDE},
      {257, 3, 1, SIDE},
      {258, 3, 1, 8},
      {259, 3, 1, 1},
      {262, 3, 1, 1},
      {273, 4, 1, 122},
      {277, 3, 1, 1},
      {278, 3, 1, SIDE},
      {279, 4, 1, SIDE * SIDE}
    };
    ByteBuffer tiff = ByteBuffer.allocate(122 + SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
    tiff.put(utf8("II")).putShort((short) 42).putInt(8).putShort((short) tags.length);
    for (int[] tag : tags) {
      tiff.putShort((short) tag[0]).putShort((short) tag[1]).putInt(tag[2]).putInt(tag[3]);
    }
    tiff.putInt(0);
    byte[] pixels = new byte[SIDE * SIDE];
    random.nextBytes(pixels);
    return tiff.put(pixels).array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
