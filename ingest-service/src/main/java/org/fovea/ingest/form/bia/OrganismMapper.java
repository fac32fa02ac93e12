package org.fovea.ingest.form.bia;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fovea.contract.content.Term;
import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;

/** The organisms of a study: what its biosamples are of, and what the study itself says. */
final class OrganismMapper {

  private static final String TAXONOMY = "NCBITaxon";
  private static final Pattern WITH_COMMON_NAME = Pattern.compile("(?s)(.+?)\\s*\\([^()]*\\)");

  private OrganismMapper() {}

  static List<Term> map(PageSection root) {
    List<Term> organisms = new ArrayList<>();
    Key.ORGANISM.all(root.attributes()).forEach(sent -> ofText(sent).ifPresent(organisms::add));
    for (PageSection biosample : SectionKind.BIOSAMPLE.in(root)) {
      Key.ORGANISM
          .all(biosample.attributes())
          .forEach(sent -> ofText(sent).ifPresent(organisms::add));
      SectionKind.ORGANISM
          .under(biosample)
          .forEach(section -> ofSection(section).ifPresent(organisms::add));
    }
    return organisms.stream().distinct().toList();
  }

  /** {@code Homo sapiens (human)}: the common name is not part of the term. */
  private static Optional<Term> ofText(PageAttribute sent) {
    Optional<String> accession =
        AttributeMapper.qualifier(sent, Key.TERM_ID)
            .or(() -> AttributeMapper.qualifier(sent, Key.TAXON));
    Optional<String> source =
        AttributeMapper.qualifier(sent, Key.ONTOLOGY).or(() -> accession.map(a -> TAXONOMY));
    return sent.text()
        .map(text -> new Term(source.orElse(null), scientific(text), accession.orElse(null)));
  }

  private static String scientific(String text) {
    Matcher both = WITH_COMMON_NAME.matcher(text);
    return both.matches() ? both.group(1) : text;
  }

  private static Optional<Term> ofSection(PageSection section) {
    Optional<String> accession = Key.TAXON.text(section.attributes());
    return Key.SCIENTIFIC_NAME
        .text(section.attributes())
        .map(name -> new Term(accession.isEmpty() ? null : TAXONOMY, name, accession.orElse(null)));
  }
}
