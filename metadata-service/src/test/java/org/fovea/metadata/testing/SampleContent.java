package org.fovea.metadata.testing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.DocumentLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.Origin;
import org.fovea.contract.content.PlateLine;
import org.fovea.contract.content.ResultRowLine;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine;

/**
 * A small screen: plate {@value #P1} with B7 (treated, imaged) and B8 (negative control, imaged),
 * and plate {@value #ODD}, whose name needs every kind of escaping, with AF48 (laid out only).
 */
public final class SampleContent implements Sample {

  public static final String P1 = "200972726[5176]_kinome_YAP_TAZ";
  public static final String ODD = "odd/50% \"plate\" & ü";
  public static final String TABLE = "idr0030-screenA-processed";
  public static final String E_MAIL = "julia@example.org";
  static final String SCREEN = "screenA";
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  private final String study;
  private final String accession;
  private final String title;

  public SampleContent(String study, String accession, String title) {
    this.study = study;
    this.accession = accession;
    this.title = title;
  }

  /** Ids as every service derives them. */
  public static String id(String study, String kind, String key) {
    return UUID.nameUUIDFromBytes((study + "/" + kind + "/" + key).getBytes(StandardCharsets.UTF_8))
        .toString();
  }

  @Override
  public List<StudyLine> studyLines() {
    return List.of(
        new StudyLine(
            study,
            accession,
            "idr",
            title,
            "Cell shape and <b>YAP</b> localisation.",
            "high content screen",
            List.of("YAP", "cell shape"),
            List.of(new Term("NCBITaxon", "Homo sapiens", "NCBITaxon_9606")),
            "CC BY 4.0",
            "https://creativecommons.org/licenses/by/4.0/",
            "Sero et al",
            null,
            List.of(
                new StudyLine.Publication(
                    "Cell shape regulates YAP",
                    "Sero JE, Bakal C",
                    "1",
                    null,
                    "10.1016/j.cels.2016.12.012")),
            List.of(
                new StudyLine.Person(
                    null,
                    "Sero",
                    "Julia",
                    E_MAIL,
                    "237 Fulham Road",
                    "Institute of Cancer Research",
                    "0000-0002-1825-0097",
                    "submitter")),
            List.of(new StudyLine.ClaimedIdentifier("idr:idr0030", "sameAs")),
            List.of(Attribute.of("Study Title", title), Attribute.of("Study Person Email", E_MAIL)),
            List.of()));
  }

  @Override
  public List<DocumentLine> documents(
      String studyKey, byte[] studyBytes, String libraryKey, byte[] libraryBytes) {
    return List.of(
        new DocumentLine(
            "idr0030-study.txt",
            "study",
            "text/plain",
            studyBytes.length,
            Deposits.sha256(studyBytes),
            studyKey,
            "restricted"),
        new DocumentLine(
            "screenA/idr0030-screenA-library.txt",
            "library",
            "text/plain",
            libraryBytes.length,
            Deposits.sha256(libraryBytes),
            libraryKey,
            "public"));
  }

  @Override
  public List<DatasetLine> datasets() {
    return List.of(
        new DatasetLine(
            id(study, "dataset", SCREEN),
            SCREEN,
            "screen",
            "idr0030-sero-yap/screenA",
            null,
            "A kinome screen.",
            List.of(new DatasetLine.Protocol("growth", "growth protocol", null, "in DMEM")),
            List.of(
                new DatasetLine.Phenotype(
                    "increased YAP", "more YAP in the nucleus", "automatic", List.of())),
            List.of(Attribute.of("Screen Type", "primary screen"))));
  }

  @Override
  public List<FileLine> files() {
    List<FileLine> files = new ArrayList<>();
    for (String name : List.of("B7_0.ome.tiff", "B7_1.ome.tiff", "B8_0.ome.tiff")) {
      files.add(
          new FileLine(
              "images/" + name,
              1000,
              HASH,
              "0a1b2c3d",
              "4d3c2b1a",
              "image/tiff",
              "image",
              "blobs/x",
              List.of(SCREEN),
              List.of()));
    }
    files.add(
        new FileLine(
            "notes/100% ü.txt",
            7, HASH, "0a1b2c3d", "4d3c2b1a", null, "document", "blobs/y", null, List.of()));
    return files;
  }

  @Override
  public List<PlateLine> plates() {
    return List.of(
        new PlateLine(id(study, "plate", SCREEN + "/" + P1), SCREEN, P1, 0, 16, 24, 2, 2, null),
        new PlateLine(id(study, "plate", SCREEN + "/" + ODD), SCREEN, ODD, 1, 32, 48, 1, 0, null));
  }

  @Override
  public List<WellLine> wells() {
    return List.of(
        control(P1, "B8", 1, 7, "negative control"),
        treated(),
        control(ODD, "AF48", 31, 47, "empty well"));
  }

  private WellLine treated() {
    Origin origin = new Origin(TABLE, 1, "multiple replicates of reagent", null);
    WellLine.Gene gene = new WellLine.Gene("11004", "KIF2C", List.of("MCAK"), null);
    WellLine.Treatment treatment =
        new WellLine.Treatment(
            "siRNA", List.of("L-004955-00"), List.of("GGCAU"), List.of(gene), List.of());
    return new WellLine(
        wellId(P1, "B7"),
        SCREEN,
        P1,
        "B7",
        1,
        6,
        true,
        null,
        List.of(treatment),
        List.of(Attribute.of("Gene Symbol", "KIF2C"), Attribute.of("Channels", "Hoechst:nuclei")),
        List.of(new WellLine.PhenotypeCall("increased YAP", List.of(), origin)),
        List.of(new WellLine.Score("Score", "2.5", new BigDecimal("2.5"), null, true, origin)));
  }

  private WellLine control(String plate, String name, int row, int column, String type) {
    return new WellLine(
        wellId(plate, name),
        SCREEN,
        plate,
        name,
        row,
        column,
        plate.equals(P1),
        type,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private String wellId(String plate, String well) {
    return id(study, "well", SCREEN + "/" + plate + "/" + well);
  }

  @Override
  public List<ImageLine> images() {
    return List.of(image("B7", 0, true), image("B7", 1, true), image("B8", 0, false));
  }

  private ImageLine image(String well, int field, boolean viewable) {
    String key = imageKey(well, field);
    ImageLine.Part part =
        new ImageLine.Part("images/%s_%d.ome.tiff".formatted(well, field), 0, null, null, null, 0);
    return new ImageLine(
        id(study, "image", key),
        key,
        P1 + " " + well,
        SCREEN,
        null,
        P1,
        0,
        well,
        field,
        "OME-TIFF",
        viewable,
        viewable ? null : "cut short",
        List.of(part),
        List.of());
  }

  /** The key of the image of a field of {@link #P1}. */
  public static String imageKey(String well, int field) {
    return SCREEN + "/" + P1 + "/0/" + well + "/" + field;
  }

  @Override
  public List<ImageFactsLine> facts() {
    return List.of(facts("B7", 128));
  }

  List<ImageFactsLine> secondFacts() {
    return List.of(facts("B7", 256), facts("B8", 64));
  }

  private ImageFactsLine facts(String well, int sizeX) {
    return new ImageFactsLine(
        id(study, "image", imageKey(well, 0)),
        sizeX,
        96,
        1,
        2,
        1,
        "z",
        "uint16",
        0.65,
        0.65,
        null,
        "micrometer",
        List.of(new ImageFactsLine.Channel("Hoechst", "0000FF", 0.0, 4095.0)),
        null);
  }

  @Override
  public List<ResultTableLine> tables() {
    ResultTableLine.Level level =
        new ResultTableLine.Level("multiple replicates of reagent", List.of("reagent"), "multiple");
    return List.of(
        new ResultTableLine(
            id(study, "table", SCREEN + "/" + TABLE),
            SCREEN,
            TABLE,
            "screenA/idr0030-screenA-library.txt",
            3,
            List.of(
                new ResultTableLine.Column(0, "Plate_Well", null, null, null, null, false),
                new ResultTableLine.Column(1, "Score", "data", "ratio", "mean ratio", level, true)),
            List.of(new ResultTableLine.JoinColumn("Plate_Well", "Plate_Well"))));
  }

  @Override
  public List<ResultRowLine> rows() {
    return List.of(
        row(1, "2.5", new BigDecimal("2.5"), null, List.of(wellId(P1, "B7"))),
        row(2, "NA", null, "NA", List.of(wellId(P1, "B8"))),
        row(3, "", null, null, List.of()));
  }

  private ResultRowLine row(
      int row, String raw, BigDecimal number, String nullToken, List<String> wells) {
    return new ResultRowLine(
        id(study, "table", SCREEN + "/" + TABLE),
        row,
        List.of(
            new ResultRowLine.Cell("k" + row, null, null, null),
            new ResultRowLine.Cell(raw, number, null, nullToken)),
        wells,
        List.of(),
        null);
  }
}
