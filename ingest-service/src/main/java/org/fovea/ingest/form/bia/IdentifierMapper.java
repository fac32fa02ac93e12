package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.fovea.contract.content.StudyLine.ClaimedIdentifier;
import org.fovea.contract.content.StudyLine.Publication;
import org.fovea.ingest.form.bia.pagetab.PageLink;
import org.fovea.ingest.form.bia.pagetab.PageTab;

/**
 * What a submission claims to be, or to belong to. A DOI of the submission that does not name its
 * accession is that of a paper: two published studies carry the DOI of one preprint.
 */
final class IdentifierMapper {

  private static final String SAME_AS = "sameAs";
  private static final String DESCRIBED_IN = "describedIn";
  private static final String REFERENCES = "references";
  private static final Pattern PLACEHOLDER = Pattern.compile("(?i)TMP_.*|.*X{3,}|!\\{.*");
  private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9.-]*");

  private final List<ClaimedIdentifier> claimed = new ArrayList<>();
  private final PublicationMapper publications;
  private final Reporter reporter;

  IdentifierMapper(PublicationMapper publications, Reporter reporter) {
    this.publications = publications;
    this.reporter = reporter;
  }

  List<ClaimedIdentifier> map(PageTab submission, List<Publication> papers) {
    String accession = Optional.ofNullable(submission.accno()).map(String::strip).orElse("");
    claimAccession(accession);
    Key.DOI.all(submission.attributes()).stream()
        .filter(attribute -> attribute.text().isPresent())
        .map(publications::doi)
        .flatMap(Optional::stream)
        .forEach(doi -> claim(doi.curie(), names(doi, accession) ? SAME_AS : DESCRIBED_IN));
    papers.forEach(this::claimPaper);
    submission.section().allLinks().forEach(this::claimLink);
    return claimed.stream().distinct().toList();
  }

  private void claimAccession(String accession) {
    if (PLACEHOLDER.matcher(accession).matches()) {
      reporter
          .of(BiaRule.ACCESSION_PLACEHOLDER)
          .value(accession)
          .say("“" + accession + "” stands for an accession to come.");
    } else if (!accession.isEmpty()) {
      claim("biostudies:" + accession, SAME_AS);
    }
  }

  private static boolean names(Doi doi, String accession) {
    return !accession.isEmpty()
        && doi.name().toLowerCase(Locale.ROOT).endsWith("/" + accession.toLowerCase(Locale.ROOT));
  }

  private void claimPaper(Publication paper) {
    Optional.ofNullable(paper.pubmedId()).ifPresent(id -> claim("pubmed:" + id, DESCRIBED_IN));
    Optional.ofNullable(paper.pmcId()).ifPresent(id -> claim("pmc:" + id, DESCRIBED_IN));
    Optional.ofNullable(paper.doi()).ifPresent(doi -> claim("doi:" + doi, DESCRIBED_IN));
  }

  // A link is a URL, or an accession whose type names the archive.
  private void claimLink(PageLink link) {
    String target = Optional.ofNullable(link.url()).map(String::strip).orElse("");
    Optional<String> type = Key.TYPE.text(link.attributes());
    if (Doi.isUrl(target)) {
      Doi.in(target).ifPresent(doi -> claim(doi.curie(), REFERENCES));
    } else if (!target.isEmpty() && !target.matches("(?s).*(\\s|://).*")) {
      type.filter(archive -> PREFIX.matcher(archive).matches())
          .map(archive -> archive.toLowerCase(Locale.ROOT) + ":" + target)
          .ifPresent(curie -> claim(curie, REFERENCES));
    }
  }

  private void claim(String curie, String relation) {
    claimed.add(new ClaimedIdentifier(curie, relation));
  }
}
