package org.fovea.metadata.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import org.fovea.contract.content.Association;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.contract.content.Origin;
import org.fovea.contract.content.Qualifier;
import org.fovea.contract.content.ResultTableLine;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine;
import org.fovea.conventions.content.ContentMapper;
import org.junit.jupiter.api.Test;

class LinesTest {

  private static final ObjectMapper MAPPER = ContentMapper.create();
  private static final Term TERM = new Term("EFO", "a name", "EFO_1");
  private static final Origin ORIGIN = new Origin("table", 3, "gene", "P1/B7");
  private static final Attribute ATTRIBUTE =
      new Attribute("key", "value", "source", "group", TERM, new BigDecimal("1.5"), "nm", ORIGIN);
  private static final Qualifier QUALIFIER = new Qualifier("Ontology", "BTO");

  @Test
  void attributesTermsAndOriginsHaveTheSameMembersInLinesAndAnswers() {
    same(ATTRIBUTE, org.fovea.contract.metadata.model.Attribute.class);
    same(TERM, org.fovea.contract.metadata.model.Term.class);
    same(ORIGIN, org.fovea.contract.metadata.model.Origin.class);
  }

  @Test
  void whatIsInAWellHasTheSameMembersInLinesAndAnswers() {
    WellLine.Gene gene = new WellLine.Gene("11004", "KIF2C", List.of("MCAK"), "GRCh38");
    same(
        new WellLine.Treatment(
            "siRNA", List.of("L-1"), List.of("GGC"), List.of(gene), List.of(ATTRIBUTE)),
        org.fovea.contract.metadata.model.Treatment.class);
    same(
        new WellLine.PhenotypeCall("more YAP", List.of(TERM), ORIGIN),
        org.fovea.contract.metadata.model.PhenotypeCall.class);
    same(
        new WellLine.Score("Score", "2.5", new BigDecimal("2.5"), "ratio", true, ORIGIN),
        org.fovea.contract.metadata.model.Score.class);
  }

  @Test
  void whatIsInADatasetHasTheSameMembersInLinesAndAnswers() {
    same(
        new DatasetLine.Protocol("growth", "growth protocol", TERM, "in DMEM"),
        org.fovea.contract.metadata.model.Protocol.class);
    same(
        new DatasetLine.Phenotype("more YAP", "text", "automatic", List.of(TERM)),
        org.fovea.contract.metadata.model.Phenotype.class);
    same(
        new StudyLine.Publication("title", "authors", "1", "PMC1", "10.1/x"),
        org.fovea.contract.metadata.model.Publication.class);
  }

  @Test
  void whatFormsSayBesideHasTheSameMembersInLinesAndAnswers() {
    Attribute qualified =
        new Attribute(
            "key",
            "o1",
            null,
            null,
            null,
            null,
            null,
            null,
            true,
            List.of(QUALIFIER),
            List.of(QUALIFIER));
    same(qualified, org.fovea.contract.metadata.model.Attribute.class);
    Section.Link link = new Section.Link("ERP116793", List.of(ATTRIBUTE));
    Section inner = new Section("Organism", null, null, List.of(qualified), null, null);
    same(
        new Section("Biosample", "b1", "HeLa", List.of(ATTRIBUTE), List.of(link), List.of(inner)),
        org.fovea.contract.metadata.model.Section.class);
    same(
        new Association("HeLa", "fixed", "confocal", "tracking", "landmarks"),
        org.fovea.contract.metadata.model.Association.class);
  }

  @Test
  void aDeclarationHasTheSameMembersInLinesAndAnswers() {
    same(
        new ImageSetDeclaration(
            "data/x",
            "tilt series",
            "MRC",
            "MRC",
            16L,
            121,
            1,
            121,
            "32 BIT FLOAT",
            new BigDecimal("1.05"),
            new BigDecimal("1.05"),
            3838,
            3710,
            false,
            "details",
            List.of(new ImageSetDeclaration.Pattern("micrographs", "data/x/*.mrc", 16))),
        org.fovea.contract.metadata.model.ImageSetDeclaration.class);
  }

  @Test
  void columnsPartsAndFactsHaveTheSameMembersInLinesAndAnswers() {
    ResultTableLine.Level level = new ResultTableLine.Level("gene", List.of("gene"), "unstated");
    same(
        new ResultTableLine.Column(1, "Score", "data", "ratio", "text", level, true),
        org.fovea.contract.metadata.model.ResultColumn.class);
    same(
        new ResultTableLine.JoinColumn("a", "b"),
        org.fovea.contract.metadata.model.JoinColumn.class);
    same(
        new ImageLine.Part("a.tiff", 0, 1, 2, 3, 4),
        org.fovea.contract.metadata.model.ImagePart.class);
    same(
        new ImageFactsLine.Channel("DAPI", "0000FF", 0.5, 4095.5),
        org.fovea.contract.metadata.model.ImageChannel.class);
  }

  /** The answer's JSON is the line's, but that required lists are there when empty. */
  private static <T> void same(Object line, Class<T> answer) {
    JsonNode expected = MAPPER.valueToTree(line);
    JsonNode actual = MAPPER.valueToTree(Lines.as(line, answer));
    assertEquals(expected, withoutEmpty(actual));
  }

  private static JsonNode withoutEmpty(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode copy = MAPPER.createObjectNode();
      object
          .properties()
          .forEach(
              member -> {
                if (!(member.getValue() instanceof ArrayNode list && list.isEmpty())) {
                  copy.set(member.getKey(), withoutEmpty(member.getValue()));
                }
              });
      return copy;
    }
    if (node instanceof ArrayNode list) {
      ArrayNode copy = MAPPER.createArrayNode();
      list.forEach(element -> copy.add(withoutEmpty(element)));
      return copy;
    }
    return node;
  }
}
