package org.fovea.contract.content;

/**
 * What one chunk holds; the constant's line type is the record of the same name. Order is the order
 * of loading.
 */
public enum ChunkKind {
  STUDY(StudyLine.class),
  DOCUMENTS(DocumentLine.class),
  DATASETS(DatasetLine.class),
  FILES(FileLine.class),
  PLATES(PlateLine.class),
  WELLS(WellLine.class),
  IMAGES(ImageLine.class),
  RESULT_TABLES(ResultTableLine.class),
  RESULT_ROWS(ResultRowLine.class),
  FACTS(ImageFactsLine.class);

  /** The most lines one chunk may hold. */
  public static final int MAX_ROWS = 50_000;

  private final Class<? extends ContentLine> lineType;

  ChunkKind(Class<? extends ContentLine> lineType) {
    this.lineType = lineType;
  }

  public Class<? extends ContentLine> lineType() {
    return lineType;
  }
}
