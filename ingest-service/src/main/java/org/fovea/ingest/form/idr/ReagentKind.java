package org.fovea.ingest.form.idr;

import java.util.Optional;
import java.util.regex.Pattern;

/** Which kind of reagent a column identifies, told by its name. */
enum ReagentKind {
  SIRNA("siRNA", ".*sirna.*"),
  SHRNA("shRNA", ".*shrna.*"),
  SGRNA("sgRNA", ".*(sgrna|grna|crispr).*"),
  ORF("ORF", "(.* )?orf .*|orf"),
  ANTIBODY("antibody", ".*antibody.*"),
  COMPOUND(
      "compound",
      "(compound|drug|small molecule|chemical)\\b.*|smiles|inchi(key)?|.*inchikey"
          + "|(pubchem|chembl|broad|chebi|drugbank|pubchem compound)\\b.*"),
  OTHER(
      "other",
      "(reagent|plasmid|clone|strain|mutant|construct|dsrna|mirna|peptide|oligo|deletion|rnai|library)\\b.*");

  private static final Pattern DESCRIBING =
      Pattern.compile(
          ".*\\b(url|link|library|version|annotation|manufacturer|comments?|type|build|plate|well)\\b.*");
  private static final Pattern IDENTIFYING =
      Pattern.compile(
          String.join(
              "|",
              ".*\\b(identifiers?|ids?|names?|accession|number|catalogue?)(\\s*\\(.*\\))?",
              ".*\\b(cid|inchikey|smiles|inchi)(\\s*\\(.*\\))?",
              "antibody|orf"));

  private final String text;
  private final Pattern name;

  ReagentKind(String text, String name) {
    this.text = text;
    this.name = Pattern.compile(name);
  }

  /** As in {@code WellLine.Treatment}. */
  String text() {
    return text;
  }

  boolean targetsGenes() {
    return this != COMPOUND;
  }

  /** The kind that a column with this stripped, lower-case name identifies. */
  static Optional<ReagentKind> identifiedBy(String column) {
    boolean identifies =
        IDENTIFYING.matcher(column).matches() && !DESCRIBING.matcher(column).matches();
    return identifies ? of(column) : Optional.empty();
  }

  /** The kind whose name the column carries. */
  static Optional<ReagentKind> of(String column) {
    for (ReagentKind kind : values()) {
      if (kind.name.matcher(column).matches()) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
