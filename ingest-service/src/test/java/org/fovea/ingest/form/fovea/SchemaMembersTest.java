package org.fovea.ingest.form.fovea;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.event.ReleaseRule;
import org.junit.jupiter.api.Test;

/** A member that the record gains is one that the native form can say. */
class SchemaMembersTest {

  @Test
  void aPersonHasTheMembersOfTheRecord() {
    assertEquals(components(StudyLine.Person.class), members("person"));
  }

  @Test
  void aReleaseHasTheMembersOfTheRecordButTheCurators() {
    Set<String> depositors = components(ReleaseRule.class);
    depositors.remove("releasedOn");
    assertEquals(depositors, members("release"));
  }

  private static Set<String> components(Class<? extends Record> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> members(String definition) {
    Set<String> names = new TreeSet<>();
    FoveaSchema.SCHEMA
        .at("/$defs/" + definition + "/properties")
        .fieldNames()
        .forEachRemaining(names::add);
    return names;
  }
}
