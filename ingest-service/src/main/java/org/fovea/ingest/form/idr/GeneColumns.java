package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.fovea.contract.content.WellLine.Gene;
import org.fovea.ingest.table.Row;
import org.fovea.ingest.table.Table;

/** The columns of a layout table that name target genes. */
final class GeneColumns {

  private static final Pattern GENE =
      Pattern.compile("(.* )?gene .*|gene|ensembl .*|entrez .*|refseq .*|.*gene symbol.*");

  private final Table table;
  private final BulkMap bulkMap;
  private final OptionalInt identifier;
  private final OptionalInt symbol;
  private final OptionalInt synonyms;
  private final OptionalInt build;

  GeneColumns(Table table, BulkMap bulkMap) {
    this.table = table;
    this.bulkMap = bulkMap;
    identifier =
        column(
            "Gene Identifier",
            "Gene ID",
            "Ensembl Gene Identifier",
            "Entrez Gene Identifier",
            "Ensembl ID");
    symbol = column("Gene Symbol", "Gene Name", "Gene");
    synonyms = column("Gene Symbol Synonyms", "Gene Synonyms");
    build = column("Analysis Gene Annotation Build", "Reagent Design Gene Annotation Build");
  }

  static boolean isGeneColumn(String name) {
    return GENE.matcher(name).matches();
  }

  private OptionalInt column(String... names) {
    for (String name : names) {
      OptionalInt found =
          LayoutVocabulary.firstOf(
              table, name, "Comment [" + name + "]", "Characteristics [" + name + "]");
      if (found.isPresent()) {
        return found;
      }
    }
    return OptionalInt.empty();
  }

  OptionalInt symbolColumn() {
    return symbol;
  }

  /** Several genes only where identifiers are surely several, and symbols as many. */
  List<Gene> of(Row row) {
    String ids = text(row, identifier);
    String symbols = text(row, symbol);
    if (ids.isEmpty() && symbols.isEmpty()) {
      return List.of();
    }
    List<String> idList = pieces(identifier, ids, Separators.identifiers(ids));
    List<String> symbolList = pieces(symbol, symbols, Separators.words(symbols));
    if (idList.size() < 2 || (!symbols.isEmpty() && symbolList.size() != idList.size())) {
      return List.of(gene(row, ids, symbols, synonymsOf(row)));
    }
    List<Gene> genes = new ArrayList<>();
    for (int i = 0; i < idList.size(); i++) {
      genes.add(gene(row, idList.get(i), symbols.isEmpty() ? "" : symbolList.get(i), List.of()));
    }
    return genes;
  }

  private Gene gene(Row row, String id, String name, List<String> otherNames) {
    return new Gene(orNull(id), orNull(name), otherNames, orNull(text(row, build)));
  }

  private List<String> synonymsOf(Row row) {
    String text = text(row, synonyms);
    return text.isEmpty() ? List.of() : pieces(synonyms, text, Separators.words(text));
  }

  private List<String> pieces(OptionalInt column, String cell, List<String> undeclared) {
    if (column.isEmpty()) {
      return List.of();
    }
    return bulkMap
        .splitOf(table.headers().get(column.getAsInt()))
        .map(separator -> Separators.split(cell, separator))
        .orElse(undeclared);
  }

  private static String text(Row row, OptionalInt column) {
    return column.isPresent() ? row.text(column.getAsInt()) : "";
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
