package org.fovea.ingest.inspection;

/**
 * Something about a file that its depositor should hear.
 *
 * @param text a clause without a full stop, as in {@link InspectedFile#reason()}
 */
public record Remark(Kind kind, String text) {

  /** How grave it is. */
  public enum Kind {
    /** The file contradicts itself or is cut off, so that its pixels are lost. */
    DAMAGE,
    /** It was read, in a way that somebody may want to know. */
    NOTE
  }

  public static Remark note(String text) {
    return new Remark(Kind.NOTE, text);
  }
}
