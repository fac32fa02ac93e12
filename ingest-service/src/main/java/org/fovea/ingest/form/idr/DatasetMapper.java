package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.DatasetLine;
import org.fovea.contract.content.DatasetLine.Phenotype;
import org.fovea.contract.content.DatasetLine.Protocol;
import org.fovea.contract.content.Term;
import org.fovea.ingest.assembly.EntityIds;

/** A screen or experiment as a {@link DatasetLine}. */
final class DatasetMapper {

  private static final Pattern STRUCTURED =
      Pattern.compile("(?i)(Protocol|Phenotype|Processed Data Column) .*");

  private final EntityIds ids;

  DatasetMapper(EntityIds ids) {
    this.ids = ids;
  }

  DatasetLine map(Component component) {
    Section section = component.section();
    return new DatasetLine(
        ids.dataset(component.path()),
        component.path(),
        component.kind(),
        component.name(),
        null,
        section.first(component.prefix() + " Description").orElse(null),
        protocols(section),
        phenotypes(section),
        attributes(section));
  }

  private static List<Attribute> attributes(Section section) {
    return EntryAttributes.of(
        section.entries().stream()
            .filter(entry -> !STRUCTURED.matcher(entry.key()).matches())
            .toList());
  }

  private static List<Protocol> protocols(Section section) {
    List<Protocol> protocols = new ArrayList<>();
    for (int column = 0;
        column < section.width("Protocol Name", "Protocol Description");
        column++) {
      String type = section.at("Protocol Type", column);
      Term term =
          term(
              section.at("Protocol Type Term Source REF", column),
              type,
              section.at("Protocol Type Term Accession", column));
      String name = section.at("Protocol Name", column);
      String description = section.at("Protocol Description", column);
      if (name != null || description != null) {
        protocols.add(new Protocol(name, type, term, description));
      }
    }
    return protocols;
  }

  static List<Phenotype> phenotypes(Section section) {
    List<Phenotype> phenotypes = new ArrayList<>();
    for (int column = 0; column < section.width("Phenotype Name"); column++) {
      String name = section.at("Phenotype Name", column);
      if (name != null) {
        phenotypes.add(
            new Phenotype(
                name,
                section.at("Phenotype Description", column),
                section.at("Phenotype Score Type", column),
                terms(section, column)));
      }
    }
    return phenotypes;
  }

  // The three term lines repeat for a second term: the n-th of each belong together.
  private static List<Term> terms(Section section, int column) {
    List<Entry> sources = section.all("Phenotype Term Source REF");
    List<Entry> names = section.all("Phenotype Term Name");
    List<Entry> accessions = section.all("Phenotype Term Accession");
    List<Term> terms = new ArrayList<>();
    for (int n = 0; n < Math.max(names.size(), accessions.size()); n++) {
      String name = nth(names, n, column);
      String accession = nth(accessions, n, column);
      if (name != null || accession != null) {
        terms.add(new Term(nth(sources, n, column), name, accession));
      }
    }
    return terms;
  }

  private static String nth(List<Entry> entries, int n, int column) {
    String value = n < entries.size() ? entries.get(n).value(column) : "";
    return value.isEmpty() ? null : value;
  }

  private static Term term(String source, String name, String accession) {
    return source == null && accession == null ? null : new Term(source, name, accession);
  }
}
