package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.StudyLine.Person;
import org.fovea.contract.content.StudyLine.Publication;
import org.fovea.contract.content.Term;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.validation.Findings;

/** The study's own lines as a {@link StudyLine}. Contacts go to its people and nowhere else. */
final class StudyMapper {

  private static final Pattern DATE =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");
  private static final Pattern DOI =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)");
  private static final List<String> MANDATORY =
      List.of(
          "Comment[IDR Study Accession]",
          "Study Title",
          "Study Type",
          "Study Description",
          "Study Publication Title",
          "Study Author List",
          "Study Public Release Date");

  private final StudyFile file;
  private final Section study;
  private final Findings findings;

  StudyMapper(StudyFile file, Findings findings) {
    this.file = file;
    this.study = file.study();
    this.findings = findings;
  }

  StudyLine map(FormInput input) {
    MANDATORY.stream().filter(key -> study.first(key).isEmpty()).forEach(this::reportMissing);
    List<Attribute> attributes = attributes();
    return new StudyLine(
        input.studyId(),
        input.accession(),
        "idr",
        study.first("Study Title", "Comment[IDR Study Accession]").orElse("Untitled study"),
        study.first("Study Description").orElse(null),
        study.first("Study Type").orElse(null),
        study.values("Study Key Words"),
        organisms(attributes),
        study.first("Study License").orElse(null),
        study.first("Study License URL").orElse(null),
        study.first("Study Copyright").orElse(null),
        releaseDate(),
        publications(),
        people(),
        identifiers(),
        attributes,
        List.of());
  }

  private void reportMissing(String key) {
    findings
        .of(IdrRule.STUDY_KEY_MISSING)
        .in(file.path())
        .column(key)
        .say("The study file has no " + key + ".");
  }

  // A person's lines are contact data: they never become attributes, which are public.
  private List<Attribute> attributes() {
    List<Entry> shown =
        study.entries().stream()
            .filter(entry -> !entry.key().toLowerCase(Locale.ROOT).startsWith("study person"))
            .toList();
    return EntryAttributes.of(shown);
  }

  private List<Term> organisms(List<Attribute> attributes) {
    List<Attribute> candidates = new ArrayList<>(attributes);
    file.components()
        .forEach(component -> candidates.addAll(EntryAttributes.of(component.section().entries())));
    return candidates.stream()
        .filter(attribute -> attribute.key().matches("(?i)(study|screen|experiment) organism"))
        .map(StudyMapper::termOf)
        .distinct()
        .toList();
  }

  private static Term termOf(Attribute attribute) {
    return attribute.term() == null ? new Term(null, attribute.value(), null) : attribute.term();
  }

  private String releaseDate() {
    Entry entry = study.entry("Study Public Release Date").orElse(null);
    if (entry == null || DATE.matcher(entry.value(0)).matches()) {
      return entry == null ? null : entry.value(0);
    }
    reportMalformed(entry, "“" + entry.value(0) + "” is no date like 2026-01-31.");
    return null;
  }

  private void reportMalformed(Entry entry, String message) {
    findings
        .of(IdrRule.STUDY_VALUE_MALFORMED)
        .in(file.path())
        .at(entry.row())
        .column(entry.key())
        .value(entry.value(0))
        .say(message);
  }

  private List<Publication> publications() {
    List<Publication> publications = new ArrayList<>();
    String[] keys = {
      "Study Publication Title", "Study Author List", "Study PubMed ID", "Study PMC ID", "Study DOI"
    };
    for (int column = 0; column < study.width(keys); column++) {
      Publication publication =
          new Publication(
              study.at(keys[0], column),
              study.at(keys[1], column),
              study.at(keys[2], column),
              study.at(keys[3], column),
              study.at(keys[4], column));
      if (!publication.equals(new Publication(null, null, null, null, null))) {
        publications.add(publication);
      }
    }
    return publications;
  }

  private List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (int column = 0;
        column < study.width("Study Person Last Name", "Study Person First Name");
        column++) {
      Person person =
          new Person(
              null,
              study.at("Study Person Last Name", column),
              study.at("Study Person First Name", column),
              study.at("Study Person Email", column),
              study.at("Study Person Address", column),
              study.at("Study Person Affiliation", column),
              study.at("Study Person ORCID", column),
              study.at("Study Person Roles", column));
      if (!person.equals(new Person(null, null, null, null, null, null, null, null))) {
        people.add(person);
      }
    }
    return people;
  }

  private List<ClaimedIdentifier> identifiers() {
    List<ClaimedIdentifier> claimed = new ArrayList<>();
    claim(claimed, "Comment[IDR Study Accession]", "idr:", "sameAs");
    claim(claimed, "Study BioStudies Accession", "biostudies:", "sameAs");
    claim(claimed, "Study BioImage Archive Accession", "biostudies:", "sameAs");
    claim(claimed, "Study EMPIAR Accession", "empiar:", "sameAs");
    claimDoi(claimed, "Study Data DOI", "sameAs");
    claim(claimed, "Study PubMed ID", "pubmed:", "describedIn");
    claim(claimed, "Study PMC ID", "pmc:", "describedIn");
    claimDoi(claimed, "Study DOI", "describedIn");
    claimDoi(claimed, "Study Publication Preprint", "describedIn");
    return claimed.stream().distinct().toList();
  }

  private void claim(List<ClaimedIdentifier> claimed, String key, String prefix, String relation) {
    study
        .values(key)
        .forEach(value -> claimed.add(new ClaimedIdentifier(prefix + value, relation)));
  }

  private void claimDoi(List<ClaimedIdentifier> claimed, String key, String relation) {
    for (Entry entry : study.all(key)) {
      for (String value : entry.values()) {
        Matcher doi = DOI.matcher(value);
        if (doi.matches()) {
          claimed.add(new ClaimedIdentifier("doi:" + doi.group(1), relation));
        } else if (!value.isEmpty()) {
          reportMalformed(entry, "“" + value + "” is no DOI.");
        }
      }
    }
  }
}
