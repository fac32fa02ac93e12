package org.fovea.ingest.form.empiar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;

/** Reads references to entries of other archives and to workflows. */
final class ReferenceReader {

  private static final List<Archive> ARCHIVES =
      List.of(
          new Archive("cross_references", "emdb", "EMD-\\d{4,}"),
          new Archive("biostudies_references", "biostudies", "S-\\S+"),
          new Archive("idr_references", "idr", "idr\\d{4,}\\S*"),
          new Archive("empiar_references", "empiar", "EMPIAR-\\d+"),
          new Archive("related_pdb_entries", "pdb", "(?i)(pdb_0000)?[1-9][a-z0-9]{3}"));
  private static final Pattern DOI = Pattern.compile("https?://(?:dx\\.)?doi\\.org/(10\\.\\S+)");

  private final FieldReader fields;

  ReferenceReader(FieldReader fields) {
    this.fields = fields;
  }

  /** A member of the deposition that names entries of one archive. */
  private record Archive(String member, String prefix, Pattern accession) {
    Archive(String member, String prefix, String accession) {
      this(member, prefix, Pattern.compile(accession));
    }
  }

  /** What a study refers to; never taken for the study itself. */
  List<ClaimedIdentifier> identifiers(SentValue deposition) {
    List<ClaimedIdentifier> found = new ArrayList<>();
    for (Archive archive : ARCHIVES) {
      for (SentValue name : names(deposition.member(archive.member()))) {
        identifier(archive, name).ifPresent(found::add);
      }
    }
    for (SentValue workflow : fields.objects(deposition.member("workflows"))) {
      workflow(workflow.member("url")).ifPresent(found::add);
    }
    return found;
  }

  /** An entry is named by an object or by a text alone. */
  private List<SentValue> names(SentValue array) {
    if (array.says() && !array.node().isArray()) {
      fields.wrongType(array, "an array");
    }
    return array.items().stream()
        .map(item -> item.node().isObject() ? item.member("name") : item)
        .toList();
  }

  private Optional<ClaimedIdentifier> identifier(Archive archive, SentValue name) {
    Optional<String> text = fields.requiredText(name);
    if (text.isPresent() && !archive.accession().matcher(text.get()).matches()) {
      fields
          .finding(EmpiarRule.REFERENCE_MALFORMED, name)
          .say("“" + name.shown() + "” is no accession of this archive.");
      return Optional.empty();
    }
    return text.map(
        accession -> new ClaimedIdentifier(archive.prefix() + ":" + accession, "references"));
  }

  private Optional<ClaimedIdentifier> workflow(SentValue url) {
    Optional<String> text = fields.requiredText(url);
    if (text.isPresent() && !text.get().startsWith("https://")) {
      fields
          .finding(EmpiarRule.REFERENCE_MALFORMED, url)
          .say("The address of a workflow begins with https://.");
    }
    return text.map(DOI::matcher)
        .filter(Matcher::matches)
        .map(doi -> new ClaimedIdentifier("doi:" + doi.group(1), "references"));
  }
}
