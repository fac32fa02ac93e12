package org.fovea.ingest.table;

/**
 * Accepts bytes as long as they are well-formed UTF-8 (Unicode, table 3-7); an unfinished end is
 * let pass.
 */
final class Utf8Check {

  private int pending;
  private int lowest = 0x80;
  private int highest = 0xbf;

  boolean accept(int b) {
    if (pending > 0) {
      boolean fits = b >= lowest && b <= highest;
      pending--;
      lowest = 0x80;
      highest = 0xbf;
      return fits;
    }
    return b < 0x80 || lead(b);
  }

  private boolean lead(int b) {
    if (b < 0xc2 || b > 0xf4) {
      return false;
    }
    pending = b < 0xe0 ? 1 : b < 0xf0 ? 2 : 3;
    if (b == 0xe0) {
      lowest = 0xa0;
    } else if (b == 0xed) {
      highest = 0x9f;
    } else if (b == 0xf0) {
      lowest = 0x90;
    } else if (b == 0xf4) {
      highest = 0x8f;
    }
    return true;
  }
}
