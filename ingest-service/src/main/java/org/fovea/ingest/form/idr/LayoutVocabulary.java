package org.fovea.ingest.form.idr;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.fovea.ingest.table.Table;

/** Names of columns that describe wells and images, as opposed to results. */
final class LayoutVocabulary {

  private static final Pattern TERM_REF = Pattern.compile("(?i)Term Source( \\d+)? REF");
  private static final Pattern TERM_ACCESSION =
      Pattern.compile("(?i)Term (Source )?(\\d+ )?Accession( Number)?");
  private static final Pattern PHENOTYPE = Pattern.compile("(?i)Phenotype( \\d+)?");
  private static final Pattern PHENOTYPE_TERM =
      Pattern.compile("(?i)Phenotype( \\d+)? Term (Name|Accession|Source REF)( ?[a-z])?( URL)?");
  private static final String REAGENT =
      "([ed]?si|ds|sh|sg|mi)rna|grna|orf|reagent|antibody|compound|drug|clone|plasmid";
  private static final Pattern LAYOUT =
      Pattern.compile(
          String.join(
              "|",
              "plate|plate (name|id|barcode|identifier|issues)|well|well"
                  + " (number|name|id|position|reference)",
              "(plate|well)_.+",
              "(characteristics|experimental condition|factor value|comment|parameter value)"
                  + " ?\\[.*",
              "term (source|accession).*",
              "(control|quality control) (type|comments?)|quality control|comments?|channels",
              "replicate|replicate (number|group)|batch|source name|assay name|protocol"
                  + " ref|processed data file",
              "dataset name|image (name|file.*|path)|.*image file.*",
              "("
                  + REAGENT
                  + ")( pool| library)?"
                  + " (name|smiles|inchi.*|iupac.*|pubchem.*|unichem.*|chembl.*|moa.*)",
              "("
                  + REAGENT
                  + ")( pool| library)?"
                  + " (comments?|annotation.*|manufacturer|vendor|type|class|url|target.*)",
              "(" + REAGENT + ")( pool| library)? (mechanism.*|broad.*|version)|antibody|orf",
              "(("
                  + REAGENT
                  + "|treatment) )?(dose|concentration|duration|time|time ?point)( \\(.*\\))?",
              "gene|gene (name|symbol.*|annotation.*|description|synonyms)|refseq .*|go .*",
              "strain|cell line|organism|organism part|smiles|inchi|inchikey|moa|iupac.*|pubchem"
                  + " .*|chembl .*",
              ".*(identifiers?|sequences?|gene symbols?|gene annotation"
                  + " build|accession|\\bids?|\\burl)"));

  private LayoutVocabulary() {}

  static boolean isTermRef(String header) {
    return TERM_REF.matcher(header).matches();
  }

  static boolean isTermAccession(String header) {
    return TERM_ACCESSION.matcher(header).matches();
  }

  static boolean isPhenotype(String header) {
    return PHENOTYPE.matcher(header).matches();
  }

  static boolean isPhenotypeTerm(String header) {
    return PHENOTYPE_TERM.matcher(header).matches();
  }

  static boolean isPhenotypeLevel(String header) {
    return header.equalsIgnoreCase("Phenotype Annotation Level");
  }

  static boolean isHasPhenotype(String header) {
    return header.equalsIgnoreCase("Has Phenotype");
  }

  static boolean describesLayout(String header) {
    return LAYOUT.matcher(header.toLowerCase(Locale.ROOT)).matches();
  }

  static OptionalInt plateColumn(Table table) {
    return firstOf(table, "Plate", "Plate Name", "Plate Id", "Plate Identifier", "Plate Barcode");
  }

  static OptionalInt wellColumn(Table table) {
    return firstOf(table, "Well", "Well Name", "Well Position", "Well Reference", "Well Id");
  }

  static OptionalInt controlTypeColumn(Table table) {
    return firstOf(
        table, "Control Type", "Characteristics [Control Type]", "Comment [Control Type]");
  }

  static OptionalInt groupColumn(Table table) {
    return firstOf(table, "Dataset Name", "Dataset");
  }

  static OptionalInt imageColumn(Table table) {
    return firstOf(table, "Image Name", "Image File", "Image");
  }

  static OptionalInt firstOf(Table table, String... names) {
    return List.of(names).stream()
        .map(table::column)
        .filter(OptionalInt::isPresent)
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
