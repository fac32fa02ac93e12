package org.fovea.search.rest;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.Origin;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine;

/**
 * The content of a small screen: plate {@code P1} with CDK5RAP2 in four wells, each with two
 * fields, and one empty well.
 *
 * @param word a word that only this study has
 */
record Screen(String study, String accession, String word) implements Sample {
  static final String SCORE = "Cell number - Z-score";
  private static final List<String> GENE_WELLS = List.of("A1", "A2", "B1", "B10");

  static Screen of(String accession, String word) {
    return new Screen(UUID.randomUUID().toString(), accession, word);
  }

  @Override
  public StudyLine studyLine() {
    Attribute mail = Attribute.of("Study Person Email", word + "@example.org");
    return new StudyLine(
        study,
        accession,
        "idr",
        "Spindle screen " + word,
        "We looked at microtubules",
        "high content screen",
        List.of("mitosis"),
        List.of(new Term("NCBITaxon", "Homo sapiens", "NCBITaxon_9606")),
        "CC BY 4.0",
        null,
        null,
        null,
        List.of(),
        List.of(
            new StudyLine.Person(
                null,
                "Barr",
                "Alexis",
                word + "@example.org",
                "237 Fulham Road",
                null,
                null,
                "submitter")),
        List.of(new StudyLine.ClaimedIdentifier("idr:idr0020", "sameAs")),
        List.of(mail, Attribute.of("Study Person Address", "237 Fulham Road")),
        List.of());
  }

  @Override
  public List<DatasetLine> datasets() {
    return List.of(
        new DatasetLine(
            id("dataset/screenA"),
            "screenA",
            "screen",
            "idr0020-barr-chtog/screenA",
            null,
            "RNAi screen",
            List.of(),
            List.of(),
            List.of(Attribute.of("Screen Imaging Method", "spinning disk confocal microscopy"))));
  }

  @Override
  public List<WellLine> wells() {
    List<WellLine> wells = new ArrayList<>();
    for (int i = 0; i < GENE_WELLS.size(); i++) {
      wells.add(geneWell(GENE_WELLS.get(i), i));
    }
    wells.add(well("C1", Findings.NONE));
    return wells;
  }

  @Override
  public List<ImageLine> images() {
    List<ImageLine> images = new ArrayList<>();
    for (String well : GENE_WELLS) {
      for (int field = 0; field < 2; field++) {
        String key = "screenA/P1/0/" + well + "/" + field;
        images.add(
            new ImageLine(
                id("image/" + key),
                key,
                "P1 " + well + " field " + field,
                "screenA",
                null,
                "P1",
                0,
                well,
                field,
                "OME-TIFF",
                field == 0,
                field == 0 ? null : "no reader",
                List.of(),
                List.of(
                    Attribute.of("SNR", field == 0 ? "low" : "high"),
                    Attribute.of("Operator", word + "@example.org"))));
      }
    }
    return images;
  }

  private WellLine geneWell(String name, int order) {
    Origin origin = new Origin("processed", order + 1, "well", null);
    WellLine.Gene gene = new WellLine.Gene("55755", "CDK5RAP2", List.of("CEP215", "MCPH3"), null);
    WellLine.Treatment treatment =
        new WellLine.Treatment("siRNA", List.of("M-01"), List.of(), List.of(gene), List.of());
    List<Attribute> cells =
        List.of(
            new Attribute("Gene Symbol", "CDK5RAP2", null, null, null, null, null, null),
            new Attribute(
                "Organism",
                "Homo sapiens",
                "Characteristics [Organism]",
                null,
                null,
                null,
                null,
                null),
            new Attribute("Dose (mg/L)", "10 mg", null, null, null, BigDecimal.TEN, "mg", null),
            Attribute.of("RefSeq Accession", " "));
    List<WellLine.PhenotypeCall> calls = order == 0 ? List.of(multipolar(origin)) : List.of();
    return well(name, new Findings(List.of(treatment), cells, calls, scores(order, origin)));
  }

  private static WellLine.PhenotypeCall multipolar(Origin origin) {
    Term term = new Term("CMPO", "multipolar", "CMPO_0000432");
    return new WellLine.PhenotypeCall("multipolar spindles", List.of(term), origin);
  }

  private static List<WellLine.Score> scores(int order, Origin origin) {
    BigDecimal number = new BigDecimal(order + ".5");
    return List.of(
        new WellLine.Score(SCORE, number.toString(), number, null, true, origin),
        new WellLine.Score("Has Phenotype", "yes", null, null, false, origin));
  }

  /** What is known of a well; nothing makes it an empty one. */
  private record Findings(
      List<WellLine.Treatment> treatments,
      List<Attribute> cells,
      List<WellLine.PhenotypeCall> calls,
      List<WellLine.Score> scores) {
    static final Findings NONE = new Findings(List.of(), List.of(), List.of(), List.of());
  }

  private WellLine well(String name, Findings findings) {
    return new WellLine(
        id("well/screenA/P1/" + name),
        "screenA",
        "P1",
        name,
        name.charAt(0) - 'A',
        Integer.parseInt(name.substring(1)) - 1,
        true,
        findings == Findings.NONE ? "empty well" : null,
        findings.treatments(),
        findings.cells(),
        findings.calls(),
        findings.scores());
  }

  private String id(String path) {
    return UUID.nameUUIDFromBytes((study + "/" + path).getBytes(StandardCharsets.UTF_8)).toString();
  }
}
