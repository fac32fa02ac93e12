package org.fovea.ingest.form.fovea;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fovea.contract.event.ReleaseFault;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.ingest.validation.Findings;

/** The served schema says of release rules what the contract says. */
class ReleaseLawTest {

  private static final Schema FULL =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(FoveaSchema.SCHEMA.toString(), InputFormat.JSON);

  @Property
  void theSchemaTakesTheRulesThatHaveNoFault(
      @ForAll("rules") String rule, @ForAll("days") String date, @ForAll("days") String notAfter) {
    ObjectNode release = NativeJson.MAPPER.createObjectNode().put("rule", rule);
    put(release, "date", date);
    put(release, "notAfter", notAfter);
    boolean faultless = ReleaseFault.of(LineBinder.bind(release, ReleaseRule.class)).isEmpty();

    assertEquals(faultless, fits(release), release::toString);
    assertEquals(faultless, fitsInFull(release), release::toString);
  }

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of(
        "onAcceptance", "date", "linkedRecord", "publication", "oneYear", "never", "");
  }

  /** Empty for none. To the full validator a format is a remark, so it is not tried with 02-30. */
  @Provide
  Arbitrary<String> days() {
    return Arbitraries.of("", "", "2000-01-01", "2199-12-31", "1999-12-31", "2200-01-01");
  }

  private static void put(ObjectNode release, String member, String day) {
    if (!day.isEmpty()) {
      release.put(member, day);
    }
  }

  private static boolean fits(ObjectNode release) {
    return new SchemaCheck(FoveaSchema.SCHEMA, new Findings())
        .definition("release", release, new NativePlace("d", 0, ""));
  }

  private static boolean fitsInFull(ObjectNode release) {
    ObjectNode document = NativeJson.MAPPER.createObjectNode().put("format", "fovea/1");
    document.putObject("study").put("title", "t");
    document.set("release", release);
    return FULL.validate(document.toString(), InputFormat.JSON).isEmpty();
  }
}
