package org.fovea.ingest.form.empiar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.Section;
import org.fovea.contract.content.StudyLine;

/**
 * A study of the EMPIAR form as a deposition again: every value equals the one sent, members that
 * the form does not know included, and codes as they were sent ({@code IM} stays {@code IM}).
 */
public final class EmpiarWriter {

  private static final String IMAGE_SETS = "imagesets";
  private static final Pattern IMAGE_SET = Pattern.compile("/" + IMAGE_SETS + "(/\\d+)?(?=/)");

  private EmpiarWriter() {}

  /**
   * The deposition for everybody: without contact data. Empty when the record was changed into what
   * no deposition was read as.
   *
   * @param sets the image sets in their order
   */
  public static Optional<JsonNode> write(StudyLine study, List<DatasetLine> sets) {
    Optional<ObjectNode> deposition = SectionsJson.of("", study.attributes(), study.sections());
    List<ObjectNode> imageSets =
        sets.stream()
            .flatMap(
                set -> SectionsJson.of(pointer(set), set.attributes(), set.sections()).stream())
            .toList();
    deposition.ifPresent(whole -> whole.putArray(IMAGE_SETS).addAll(imageSets));
    return deposition.filter(whole -> imageSets.size() == sets.size()).map(JsonNode.class::cast);
  }

  /** Where the image set stood, which its sections tell. */
  private static String pointer(DatasetLine set) {
    return set.sections().stream()
        .map(Section::id)
        .filter(Objects::nonNull)
        .map(IMAGE_SET::matcher)
        .filter(Matcher::lookingAt)
        .map(Matcher::group)
        .findFirst()
        .orElse("");
  }

  /**
   * The deposition for its owner and curators: what the record does not show, contact data, comes
   * from the document as sent.
   */
  public static Optional<JsonNode> complete(
      StudyLine study, List<DatasetLine> sets, JsonNode sent) {
    Optional<JsonNode> written = write(study, sets);
    written.ifPresent(deposition -> addMissing(deposition, sent));
    return written;
  }

  private static void addMissing(JsonNode written, JsonNode sent) {
    if (written instanceof ObjectNode object && sent.isObject()) {
      for (Map.Entry<String, JsonNode> member : sent.properties()) {
        if (object.has(member.getKey())) {
          addMissing(object.get(member.getKey()), member.getValue());
        } else {
          object.set(member.getKey(), member.getValue());
        }
      }
    }
    if (written.isArray() && sent.isArray()) {
      for (int n = 0; n < Math.min(written.size(), sent.size()); n++) {
        addMissing(written.get(n), sent.get(n));
      }
    }
  }
}
