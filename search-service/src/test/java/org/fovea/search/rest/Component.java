package org.fovea.search.rest;

import java.util.List;
import java.util.UUID;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.StudyLine;

/**
 * A BioImage Archive study: one component of confocal images of mice, and another acquisition and
 * biosample that no component uses.
 */
record Component(String study, String accession) implements Sample {
  static final String MAIL = "section.mail@example.org";
  static final String PHONE = "+442079460000";

  static Component of(String accession) {
    return new Component(UUID.randomUUID().toString(), accession);
  }

  @Override
  public StudyLine studyLine() {
    return new StudyLine(
        study,
        accession,
        "bia",
        "Branching cells",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(
            section("author", null, Attribute.of("Name", "Ada"), Attribute.of("E-mail", MAIL)),
            section("organisation", null, Attribute.of("officePhone", PHONE)),
            biosample("Fibroblasts", "Mus musculus"),
            biosample("Nuclei", "Homo sapiens"),
            section("Specimen", "Fixed", Attribute.of("Growth protocol", "in DMEM")),
            acquisition("Spinning disk", "Confocal  Microscopy"),
            acquisition("Sheet", "light sheet microscopy")));
  }

  private static Section biosample(String title, String organism) {
    Attribute entity =
        new Attribute(
            "Biological entity",
            title + " in culture",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            List.of(new Qualifier("TermId", "CL_0000057")));
    Section inner = section("Organism", null, Attribute.of("Scientific name", organism));
    return new Section("Biosample", null, title, List.of(entity), null, List.of(inner));
  }

  private static Section acquisition(String title, String method) {
    Section inner = section("Imaging Method", null, Attribute.of("Ontology Value", method));
    return new Section("Image Acquisition", null, title, null, null, List.of(inner));
  }

  private static Section section(String type, String title, Attribute... attributes) {
    return new Section(type, null, title, List.of(attributes), null, null);
  }

  @Override
  public List<DatasetLine> datasets() {
    Association used = new Association("Fibroblasts", "Fixed", "Spinning disk", null, null);
    return List.of(
        new DatasetLine(
            UUID.randomUUID().toString(),
            "stacks",
            "component",
            "Stacks",
            null,
            null,
            null,
            null,
            null,
            List.of(used),
            null,
            List.of(section("Image analysis", "Tracking", Attribute.of("Software", "Trackmate")))));
  }

  @Override
  public List<ImageLine> images() {
    return List.of(image("a"), image("b"));
  }

  private ImageLine image(String name) {
    return new ImageLine(
        id(name),
        "stacks/" + name,
        name,
        "stacks",
        null,
        null,
        null,
        null,
        null,
        "OME-TIFF",
        true,
        null,
        null,
        null);
  }

  @Override
  public List<ImageFactsLine> facts() {
    return List.of(facts("a", 512), facts("b", 2048));
  }

  private ImageFactsLine facts(String name, int size) {
    return new ImageFactsLine(
        id(name),
        size,
        size,
        30,
        2,
        1,
        "z",
        "uint16",
        0.108,
        0.108,
        null,
        "micrometer",
        null,
        null);
  }

  private String id(String name) {
    return UUID.nameUUIDFromBytes((study + name).getBytes()).toString();
  }
}
