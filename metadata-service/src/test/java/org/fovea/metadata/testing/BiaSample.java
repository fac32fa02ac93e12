package org.fovea.metadata.testing;

import java.util.List;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.FileLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.Term;

/**
 * A BioImage Archive study of one component with two associations. Contact data has stayed in its
 * sections, under many names, which no form reader should leave there.
 */
public record BiaSample(String study, String accession, String title) implements Sample {

  public static final String COMPONENT = "confocal-images";
  public static final String ANNOTATIONS = "nuclei";
  public static final List<String> CONTACTS =
      List.of(
          "carol@example.org",
          "group@example.org",
          "dora@example.org",
          "+44 20 7946 0000",
          "Botanická 68a",
          "eve@example.org");

  @Override
  public List<StudyLine> studyLines() {
    return List.of(
        new StudyLine(
            study,
            accession,
            "bia",
            title,
            "Branching cells.",
            null,
            List.of("branching"),
            List.of(new Term(null, "Homo sapiens", null)),
            "CC0",
            "https://creativecommons.org/publicdomain/zero/1.0/legalcode",
            null,
            null,
            List.of(),
            List.of(
                new StudyLine.Person(
                    "Carol Brown", null, null, CONTACTS.get(0), null, "A college", null, "author")),
            List.of(),
            List.of(Attribute.of("Acknowledgements", "We thank you")),
            List.of(author(), organisation(), biosample(), specimen(), acquisition(), funding())));
  }

  private static Section author() {
    return section(
        "author",
        null,
        null,
        Attribute.of("Name", "Carol Brown"),
        Attribute.of("E-mail", CONTACTS.get(0)),
        Attribute.of("Contact", CONTACTS.get(2)),
        new Attribute(
            "affiliation",
            "o1",
            null,
            null,
            null,
            null,
            null,
            null,
            true,
            null,
            List.of(new Qualifier("Email", CONTACTS.get(1)))));
  }

  private static Section organisation() {
    return section(
        "organisation",
        "o1",
        null,
        Attribute.of("Name", "Test College"),
        Attribute.of("Address", CONTACTS.get(4)),
        Attribute.of("officePhone", CONTACTS.get(3)));
  }

  private static Section biosample() {
    Attribute entity =
        new Attribute(
            "Biological entity",
            "retinal <i>epithelium</i>",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new Qualifier("Ontology", "BTO")),
            List.of(new Qualifier("TermId", "BTO_0001574")));
    Section organism =
        section("Organism", "Organism-1", null, Attribute.of("Scientific name", "Homo sapiens"));
    return new Section(
        "Biosample",
        "Biosample-1",
        "RPE cells",
        List.of(Attribute.of("Title", "RPE cells"), entity),
        List.of(
            new Section.Link("https://example.org/line", List.of(Attribute.of("Type", "vendor"))),
            new Section.Link("ERP116793", List.of(Attribute.of("Type", "ENA")))),
        List.of(organism));
  }

  private static Section specimen() {
    return section(
        "Specimen",
        "Specimen-1",
        "Fixed and stained",
        Attribute.of("Title", "Fixed and stained"),
        Attribute.of("Sample preparation protocol", "Cells were fixed in PFA."));
  }

  private static Section acquisition() {
    return section(
        "Image acquisition",
        "Image acquisition-1",
        "Spinning disk",
        Attribute.of("Title", "Spinning disk"),
        Attribute.of("Imaging method", "confocal microscopy"));
  }

  private static Section funding() {
    return section("Funding", null, null, Attribute.of("Agency", "Test funding body"));
  }

  private static Section section(String type, String id, String title, Attribute... attributes) {
    return new Section(type, id, title, List.of(attributes), null, null);
  }

  @Override
  public List<DatasetLine> datasets() {
    Association first =
        new Association("RPE cells", "Fixed and stained", "Spinning disk", null, null);
    Association second = new Association("RPE cells", "Live", "Spinning disk", "Tracking", null);
    return List.of(
        new DatasetLine(
            SampleContent.id(study, "dataset", COMPONENT),
            COMPONENT,
            "component",
            "Confocal images",
            null,
            "Stacks of branching cells.",
            null,
            null,
            List.of(
                Attribute.of("File List", "images.json"), Attribute.of("Email", CONTACTS.get(2))),
            List.of(first, second),
            null,
            List.of(
                section(
                    "Image correlation",
                    null,
                    "Landmarks",
                    Attribute.of("Fiducials used", "beads"),
                    Attribute.of("Telephone", CONTACTS.get(3))))),
        annotations());
  }

  /** Annotations with a file list are a dataset. */
  private DatasetLine annotations() {
    return new DatasetLine(
        SampleContent.id(study, "dataset", ANNOTATIONS),
        ANNOTATIONS,
        "component",
        "Nuclei",
        "Nuclei",
        null,
        null,
        null,
        List.of(
            Attribute.of("Annotation method", "by hand"),
            Attribute.of("File List", "annotations.json")),
        null,
        null,
        null);
  }

  @Override
  public List<ImageLine> images() {
    return List.of(image("a"), image("b"));
  }

  private ImageLine image(String name) {
    String key = COMPONENT + "/" + name;
    return new ImageLine(
        SampleContent.id(study, "image", key),
        key,
        name,
        COMPONENT,
        null,
        null,
        null,
        null,
        null,
        "OME-TIFF",
        true,
        null,
        List.of(new ImageLine.Part(name + ".ome.tiff", 0, null, null, null, 0)),
        List.of());
  }

  @Override
  public List<FileLine> files() {
    return List.of(
        new FileLine(
            "a.ome.tiff",
            1,
            "0".repeat(64),
            "00000000",
            "00000000",
            "image/tiff",
            "image",
            "blobs/" + study,
            List.of(COMPONENT),
            List.of(Attribute.of("Operator", CONTACTS.get(5)))));
  }

  @Override
  public List<ImageFactsLine> facts() {
    return List.of(
        new ImageFactsLine(
            SampleContent.id(study, "image", COMPONENT + "/a"),
            512,
            512,
            30,
            2,
            1,
            "z",
            "uint16",
            0.108,
            0.108,
            0.5,
            "micrometer",
            null,
            null));
  }
}
