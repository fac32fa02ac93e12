package org.fovea.search.index.lucene;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.lucene.util.BytesRef;
import org.fovea.search.index.NormalForm;

/** Names of the fields of a Lucene document, and how keys and values become terms. */
final class Fields {
  /** Text form of the snapshot. Every search is confined by it. */
  static final String SNAPSHOT = "snapshot";

  /**
   * Text form of a snapshot, on its marker alone: the document whose presence says that the
   * snapshot is complete.
   */
  static final String COMPLETE = "complete";

  static final String TYPE = "type";

  /** URL path of a well, by which its images find it while they are loaded. */
  static final String WELL_PATH = "wellPath";

  static final String KIND = "kind";

  /** Snapshot and path of each dataset the document belongs to. */
  static final String DATASET = "dataset";

  /** The same, of a dataset itself, to be collected. */
  static final String OWN_DATASET = "ownDataset";

  /** Normal key, separator, normal value; also under the source's name of the key. */
  static final String KEY_VALUE = "kv";

  /** Normal keys of the document, to be listed. */
  static final String KEY = "key";

  /** Normal keys that are not listed but can be asked for: names of the source. */
  static final String OTHER_KEY = "otherKey";

  /** Of the listed keys those with numbers, and of these the ones without a text. */
  static final String NUMBER_KEY = "numberKey";

  static final String ONLY_NUMBER_KEY = "onlyNumberKey";

  /** Points (key, number), and the same as columns. */
  static final String NUMBER = "number";

  static final String NUMBERS = "numbers";
  static final String TITLE = "title";
  static final String TEXT = "text";
  static final String ORDER = "order";
  static final String HIT = "hit";

  /**
   * Between key and value; never in a normal form. The character after it starts the terms of the
   * next key.
   */
  static final char SEPARATOR = '\u001F';

  static final char AFTER_SEPARATOR = '\u0020';

  private static final int LONGEST_KEY = 1_000;
  private static final int LONGEST_VALUE = 8_000;

  private Fields() {}

  /** The term of a key and a value. A value too long for a term is cut and ends in its digest. */
  static String keyValue(String key, String value) {
    return ofNormal(normalKey(key), normalValue(value));
  }

  /** The same where the normal forms are known. */
  static String ofNormal(String normalKey, String normalValue) {
    return normalKey + SEPARATOR + normalValue;
  }

  static String normalKey(String key) {
    return cut(NormalForm.of(key), LONGEST_KEY);
  }

  static String normalValue(String value) {
    return cut(NormalForm.of(value), LONGEST_VALUE);
  }

  private static String cut(String normal, int longest) {
    if (normal.length() <= longest) {
      return normal;
    }
    int end = normal.offsetByCodePoints(0, normal.codePointCount(0, longest) - 1);
    return normal.substring(0, end) + '#' + digest(normal);
  }

  /** The number a key is known by among the points. */
  static long keyNumber(String normalKey) {
    byte[] digest = sha256(normalKey);
    long number = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      number = number << Byte.SIZE | digest[i] & 0xFF;
    }
    return number;
  }

  /** The key that numbers with a unit are known by beside their own. */
  static String withUnit(String normalKey, String unit) {
    return normalKey + SEPARATOR + NormalForm.of(unit);
  }

  static BytesRef firstOfKey(String normalKey) {
    return new BytesRef(normalKey + SEPARATOR);
  }

  static BytesRef afterKey(String normalKey) {
    return new BytesRef(normalKey + AFTER_SEPARATOR);
  }

  private static String digest(String text) {
    return HexFormat.of().formatHex(sha256(text));
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
