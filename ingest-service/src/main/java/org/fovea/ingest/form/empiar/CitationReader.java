package org.fovea.ingest.form.empiar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.StudyLine.Publication;

/** Reads citations: a publication each, and the identifiers that it claims. */
final class CitationReader {

  private static final Pattern DOI =
      Pattern.compile("(?i)(?:https?://(?:dx\\.)?doi\\.org/|doi:\\s*)?(10\\.\\d{4,9}/\\S+)");
  private static final Pattern PUBMED = Pattern.compile("\\d{1,8}(\\.\\d{1,11})?");
  private static final int LONGEST_TITLE = 255;
  private static final int FIRST_YEAR = 1000;
  private static final int LAST_YEAR = 9999;

  private final FieldReader fields;
  private final PeopleReader people;
  private final CodeReader codes;
  private final List<ClaimedIdentifier> identifiers = new ArrayList<>();

  CitationReader(FieldReader fields) {
    this.fields = fields;
    this.people = new PeopleReader(fields);
    this.codes = new CodeReader(fields);
  }

  List<Publication> publications(SentValue citations) {
    people.requireSome(citations);
    return fields.objects(citations).stream().map(this::publication).toList();
  }

  /** What the publications read so far claim. */
  List<ClaimedIdentifier> identifiers() {
    return List.copyOf(identifiers);
  }

  private Publication publication(SentValue citation) {
    Optional<String> title = fields.requiredText(citation.member("title"));
    title
        .filter(text -> text.length() > LONGEST_TITLE)
        .ifPresent(
            text ->
                fields
                    .finding(EmpiarRule.TEXT_LENGTH, citation.member("title"))
                    .say("The title has more than 255 characters."));
    people.requireSome(citation.member("authors"));
    String authors = String.join(", ", people.names(citation.member("authors")));
    people.names(citation.member("editors"));
    requireBoolean(citation.member("published"));
    requireBoolean(citation.member("j_or_nj_citation"));
    checkYear(citation.member("year"));
    codes.bare(citation.member("country"), Vocabularies.COUNTRY);
    return new Publication(
        title.orElse(null),
        authors.isEmpty() ? null : authors,
        matching(citation.member("pubmedid"), PUBMED, 0, "pubmed:"),
        null,
        matching(citation.member("doi"), DOI, 1, "doi:"));
  }

  private void requireBoolean(SentValue value) {
    fields.require(value);
    if (value.says() && !value.node().isBoolean()) {
      fields.wrongType(value, "true or false");
    }
  }

  private void checkYear(SentValue value) {
    Optional<Integer> year = fields.integer(value);
    if (year.isPresent() && (year.get() < FIRST_YEAR || year.get() > LAST_YEAR)) {
      fields.finding(EmpiarRule.CITATION_MALFORMED, value).say("A year has four digits.");
    }
  }

  private String matching(SentValue value, Pattern pattern, int group, String prefix) {
    Optional<String> text = fields.text(value);
    if (text.isEmpty()) {
      return null;
    }
    Matcher match = pattern.matcher(text.get());
    if (!match.matches()) {
      fields
          .finding(EmpiarRule.CITATION_MALFORMED, value)
          .say("“" + value.shown() + "” is no such identifier.");
      return null;
    }
    identifiers.add(new ClaimedIdentifier(prefix + match.group(group), "describedIn"));
    return match.group(group);
  }
}
