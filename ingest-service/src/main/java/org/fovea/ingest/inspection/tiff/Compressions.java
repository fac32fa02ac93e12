package org.fovea.ingest.inspection.tiff;

/** Names of compressions without a reader, so that a depositor knows what to convert. */
final class Compressions {

  private Compressions() {}

  static String name(int compression) {
    String known =
        switch (compression) {
          case 2, 3, 4 -> "CCITT fax";
          case 6 -> "old-style JPEG";
          case 34676, 34677 -> "SGI LogLuv";
          case 33003, 33004, 33005, 34712 -> "JPEG 2000";
          case 34887 -> "LERC";
          case 34892 -> "lossy JPEG";
          case 34925 -> "LZMA";
          case 34933 -> "PNG";
          case 22610, 34934, 48124 -> "JPEG XR";
          case 50001, 34927 -> "WebP";
          case 50002, 52546 -> "JPEG XL";
          default -> "unknown";
        };
    return "%s compression (%d)".formatted(known, compression);
  }
}
