package org.fovea.ingest.form.bia;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.StudyLine;
import org.fovea.contract.content.StudyLine.Publication;
import org.fovea.ingest.form.FormInput;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageTab;

/** The submission and its root section as a {@link StudyLine}. */
final class StudyMapper {

  private static final Pattern DATE = Pattern.compile("(?s)(\\d{4}-\\d{2}-\\d{2})(T.*)?");

  private final PageTab submission;
  private final Reporter reporter;
  private final List<PageAttribute> pairs;

  StudyMapper(PageTab submission, Reporter reporter) {
    this.submission = submission;
    this.reporter = reporter;
    this.pairs = new ArrayList<>(submission.attributes());
    this.pairs.addAll(submission.section().attributes());
  }

  StudyLine map(
      FormInput input, References references, AttributeMapper attributes, SectionMapper sections) {
    PublicationMapper publications = new PublicationMapper(reporter);
    List<Publication> papers = publications.map(submission.section());
    Optional<PageAttribute> license = Key.LICENSE.first(pairs);
    return new StudyLine(
        input.studyId(),
        input.accession(),
        BiaForm.NAME,
        Key.TITLE.text(pairs).orElse("Untitled study"),
        Key.DESCRIPTION.text(pairs).orElse(null),
        null,
        Key.KEYWORD.texts(pairs),
        OrganismMapper.map(submission.section()),
        license.flatMap(PageAttribute::text).orElse(null),
        license.flatMap(each -> AttributeMapper.qualifier(each, Key.URL)).orElse(null),
        Key.COPYRIGHT.text(pairs).orElse(null),
        Key.RELEASE_DATE.first(pairs).flatMap(this::date).orElse(null),
        papers,
        new PeopleMapper(references, reporter).map(submission.section()),
        new IdentifierMapper(publications, reporter).map(submission, papers),
        attributes.map(pairs),
        sections.inside(submission.section()));
  }

  private Optional<String> date(PageAttribute sent) {
    Matcher date = DATE.matcher(sent.text().orElse(""));
    try {
      if (date.matches()) {
        return Optional.of(LocalDate.parse(date.group(1)).toString());
      }
    } catch (DateTimeException e) {
      // Told below, like a text that does not look like a date.
    }
    reporter
        .of(BiaRule.RELEASE_DATE_MALFORMED, sent)
        .say("“" + sent.text().orElse("") + "” is no date.");
    return Optional.empty();
  }
}
