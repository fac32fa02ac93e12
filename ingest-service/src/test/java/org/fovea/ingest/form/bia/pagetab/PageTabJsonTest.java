package org.fovea.ingest.form.bia.pagetab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.fovea.ingest.form.bia.pagetab.PageAttribute.Reference;
import org.fovea.ingest.validation.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTabJsonTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static PageTab read(String json) {
    return Texts.read(Texts.json("study.json", json));
  }

  private static List<Finding> findings(String json) {
    return Texts.findings(Texts.json("study.json", json));
  }

  @ParameterizedTest
  @ValueSource(strings = {"accno", "accNo", "AccNo", "acc_no"})
  void theAccessionIsReadHoweverItsKeyIsSpelled(String key) {
    assertEquals("S-1", read("{'" + key + "':'S-1','section':{}}").accno());
  }

  @Test
  void aSubmissionInUtf16IsRecognisedAndRead() {
    byte[] bytes = "{\"accno\": \"S-1\", \"section\": {}}".getBytes(StandardCharsets.UTF_16);

    assertTrue(PageTabReader.recognises(Texts.source("study.json", bytes)));
    assertEquals("S-1", Texts.read(Texts.source("study.json", bytes)).accno());
  }

  @Test
  void aValueKnowsItsPlace() {
    PageTab read =
        read(
            "{'section':{'subsections':[{'attributes':[{'name':'a'},{'name':'b','value':'c'}]}]}}");
    List<PageAttribute> attributes = read.section().children().get(0).attributes();
    assertEquals(
        "/section/subsections/0/attributes/1/value", attributes.get(1).valuePlace().pointer());
    assertEquals("/section/subsections/0/attributes/0", attributes.get(0).valuePlace().pointer());
  }

  @Test
  void sectionsInATableAreChildrenLikeOthers() {
    PageTab read = read("{'section':{'subsections':[{'type':'A'},[{'type':'B'},{'type':'B'}]]}}");
    assertEquals(
        List.of("A", "B", "B"), read.section().children().stream().map(PageSection::type).toList());
    assertEquals("/section/subsections/1/1", read.section().children().get(2).place().pointer());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'reference':true",
        "'reference':'true'",
        "'isReference':'true'",
        "'isReference':true"
      })
  void aReferenceIsReadHoweverItIsWritten(String member) {
    PageTab read =
        read("{'section':{'attributes':[{'name':'affiliation','value':'o1'," + member + "}]}}");
    assertEquals(Reference.SECTION, read.section().attributes().get(0).reference());
  }

  @Test
  void anAttributeMayHaveQualifiersAndNoValue() {
    PageTab read =
        read(
            "{'section':{'attributes':[{'name':'Organism','nmqual':[{'name':'n','value':'1'}],"
                + "'valqual':[{'name':'v'}]}]}}");
    PageAttribute organism = read.section().attributes().get(0);
    assertNull(organism.value());
    assertEquals("1", organism.nameQualifiers().get(0).value());
    assertEquals("v", organism.valueQualifiers().get(0).name());
  }

  @Test
  void whatIsWrittenIsTheTreeThatWasRead() throws Exception {
    String json =
        "{'x':[1,{'y':1.50}],'accNo':'S-1','attributes':[{'name':'Title','value':null,'reference':false,"
            + "'nmqual':[]},{'name':'n','value':5.0}],'section':{'Type':'Study','files':[[{'path':'a',"
            + "'size':3,'type':'file','md5':'q'}],{'path':'b','size':'4'}],'links':[],"
            + "'subsections':[{'type':'A','attributes':null}]},'type':'submission'}";
    JsonNode sent = MAPPER.readTree(json.replace('\'', '"'));
    assertEquals(sent, MAPPER.readTree(PageTabWriter.json(read(json))));
  }

  @Test
  void unwantedAttributesAreNotWritten() {
    PageTab read =
        read(
            "{'section':{'attributes':[{'name':'E-mail','value':'a@b.cd'},{'name':'Name','value':'x'}]}}");
    String json = PageTabWriter.json(read.without(attribute -> attribute.name().equals("E-mail")));
    assertTrue(!json.contains("a@b.cd") && json.contains("Name"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'section':{'attributes':[{'name':'a','name':'b'}]}}",
        "{'section':{'attributes':[",
        "[]",
        "{'section':{}"
      })
  void whatIsNotJsonIsOneError(String json) {
    List<Finding> found = findings(json);
    assertEquals(List.of("json-malformed"), found.stream().map(Finding::code).toList());
  }

  @Test
  void aMemberOfTheWrongKindIsAnErrorAtItsPlace() {
    Finding found = findings("{'section':{'attributes':{'Title':'x'}}}").get(0);
    assertEquals("pagetab-member-malformed", found.code());
    assertEquals("/section/attributes", found.pointer());
  }

  @Test
  void anEndlessDepthIsRefused() {
    String open = "{'subsections':[".repeat(5_000);
    assertEquals("json-malformed", findings("{'section':" + open).get(0).code());
  }

  @Test
  void aSubmissionIsRecognisedByItsSection() {
    assertTrue(
        PageTabReader.recognises(
            Texts.json("a.json", "\uFEFF {'accno':'x','attributes':[{}],'section':{")));
    assertTrue(!PageTabReader.recognises(Texts.json("a.json", "[{'path':'a'}]")));
    assertTrue(!PageTabReader.recognises(Texts.json("a.json", "{'attributes':{'section':{}}}")));
    assertTrue(!PageTabReader.recognises(Texts.json("a.md", "{'section':{}}")));
    assertTrue(
        !PageTabReader.recognises(Texts.source("a.json", "\0\1".getBytes(StandardCharsets.UTF_8))));
  }
}
