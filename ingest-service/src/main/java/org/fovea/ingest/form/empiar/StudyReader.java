package org.fovea.ingest.form.empiar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.StudyLine.Person;
import org.fovea.contract.content.StudyLine.Publication;
import org.fovea.contract.event.ReleaseRule;
import org.fovea.ingest.form.FormInput;

/** Reads what a deposition says about the study as a whole. */
final class StudyReader {

  static final String IMAGE_SETS = "imagesets";

  private static final String EMDB_STRUCTURE = "3";
  private static final int SHORTEST_TITLE = 10;
  private static final int LONGEST_TITLE = 255;
  private static final Set<String> KNOWN =
      Set.of(
          "title",
          "release_date",
          "experiment_type",
          "scale",
          "cross_references",
          "biostudies_references",
          "idr_references",
          "empiar_references",
          "related_pdb_entries",
          "workflows",
          "workflow_file",
          "authors",
          "corresponding_author",
          "principal_investigator",
          IMAGE_SETS,
          "citation",
          "entry_id");

  private final FieldReader fields;
  private final CodeReader codes;
  private final Readable readable;
  private final SentValue deposition;
  private ReleaseRule release;

  /**
   * @param readable takes the readable names of the codes
   */
  StudyReader(FieldReader fields, Readable readable, SentValue deposition) {
    this.fields = fields;
    this.codes = new CodeReader(fields);
    this.readable = readable;
    this.deposition = deposition;
  }

  /** When the deposition asks to open; empty until it is read, and when it does not say. */
  Optional<ReleaseRule> release() {
    return Optional.ofNullable(release);
  }

  StudyLine read(FormInput input) {
    fields.noteUnknown(deposition, KNOWN);
    String title = title().orElse("Untitled study");
    release = releaseRule().orElse(null);
    Optional<Coded> type = experimentType();
    readable.keep(
        deposition.member("scale"), codes.bare(deposition.member("scale"), Vocabularies.SCALE));
    List<ClaimedIdentifier> identifiers =
        new ArrayList<>(new ReferenceReader(fields).identifiers(deposition));
    requireReference(type, identifiers);
    List<Person> people = new PeopleReader(fields).people(deposition);
    fields.object(deposition.member("workflow_file"));
    CitationReader citations = new CitationReader(fields);
    List<Publication> publications = citations.publications(deposition.member("citation"));
    identifiers.addAll(citations.identifiers());
    SentSections.Content content =
        new SentSections(readable.names()).of(deposition, Set.of(IMAGE_SETS));
    return new StudyLine(
        input.studyId(),
        input.accession(),
        "empiar",
        title,
        null,
        type.map(Coded::name).orElse(null),
        List.of(),
        List.of(),
        null,
        null,
        null,
        release == null ? null : release.date(),
        publications,
        people,
        identifiers.stream().distinct().toList(),
        content.attributes(),
        content.sections());
  }

  private Optional<String> title() {
    SentValue value = deposition.member("title");
    Optional<String> title = fields.requiredText(value);
    title
        .filter(text -> text.length() < SHORTEST_TITLE || text.length() > LONGEST_TITLE)
        .ifPresent(
            text ->
                fields
                    .finding(EmpiarRule.TEXT_LENGTH, value)
                    .say("A title has 10 to 255 characters, this one has " + text.length() + "."));
    return title;
  }

  private Optional<Coded> experimentType() {
    SentValue value = deposition.member("experiment_type");
    fields.require(value);
    return readable.keep(value, codes.bare(value, Vocabularies.EXPERIMENT_TYPE));
  }

  private Optional<ReleaseRule> releaseRule() {
    SentValue value = deposition.member("release_date");
    fields.require(value);
    Optional<LocalDate> date = fields.sent(value).map(String::strip).flatMap(ReleaseRule::day);
    if (date.isPresent()) {
      fields
          .finding(EmpiarRule.MEMBER_TYPE_MENDED, value)
          .say("release_date is a date where one of RE, EP, HP and HO belongs.");
      return Optional.of(ReleaseRule.onDate(date.get().toString()));
    }
    return readable
        .keep(value, codes.bare(value, Vocabularies.RELEASE))
        .flatMap(Coded::known)
        .map(term -> ReleaseRule.named(term.fact("rule")));
  }

  private void requireReference(Optional<Coded> type, List<ClaimedIdentifier> identifiers) {
    boolean structure =
        type.flatMap(Coded::known).filter(term -> term.code().equals(EMDB_STRUCTURE)).isPresent();
    if (structure && identifiers.stream().noneMatch(id -> id.curie().startsWith("emdb:"))) {
      fields
          .finding(EmpiarRule.REFERENCE_MISSING, deposition.member("cross_references"))
          .say("The images are those of an EMDB structure, and no EMDB entry is named.");
    }
  }
}
