package org.fovea.search.projection;

import java.util.ArrayList;
import java.util.List;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine;
import org.fovea.search.index.Hit;
import org.fovea.search.index.Hit.NamedScore;
import org.fovea.search.index.IndexDocument;
import org.fovea.search.query.HitType;

/**
 * The document of a well: its cells, its treatments taken apart, the calls and scores that reach
 * it.
 */
final class WellDocument {

  private WellDocument() {}

  static IndexDocument of(WellLine well, VersionPaths paths) {
    Hit hit =
        new Hit(
            HitType.WELL,
            well.id(),
            paths.accession(),
            paths.version(),
            well.plate() + " " + well.name(),
            paths.well(well.dataset(), well.plate(), well.name()),
            "",
            false,
            attributes(well).attributes(),
            scores(well));
    return new IndexDocument(hit, order(well, paths), "", List.of(well.dataset()), List.of());
  }

  private static String order(WellLine well, VersionPaths paths) {
    return String.join(
        "/",
        NaturalOrder.of(paths.accession()),
        NaturalOrder.of(well.dataset()),
        NaturalOrder.of(well.plate()),
        NaturalOrder.of(well.rowIndex()),
        NaturalOrder.of(well.columnIndex()),
        well.id());
  }

  private static AttributeBag attributes(WellLine well) {
    AttributeBag bag = new AttributeBag();
    bag.addAll(well.attributes());
    bag.add("Plate", well.plate());
    bag.add("Well", well.name());
    bag.add("Control Type", well.controlType());
    well.treatments().forEach(treatment -> addTreatment(bag, treatment));
    well.phenotypes().forEach(call -> addPhenotype(bag, call));
    well.scores().stream().filter(score -> !score.named()).forEach(score -> bag.add(cell(score)));
    return bag;
  }

  private static void addTreatment(AttributeBag bag, WellLine.Treatment treatment) {
    treatment.identifiers().forEach(identifier -> bag.add("Reagent Identifier", identifier));
    for (WellLine.Gene gene : treatment.genes()) {
      bag.add("Gene Identifier", gene.identifier());
      bag.add("Gene Symbol", gene.symbol());
      gene.synonyms().forEach(synonym -> bag.add("Gene Symbol Synonyms", synonym));
    }
    bag.addAll(treatment.conditions());
  }

  private static void addPhenotype(AttributeBag bag, WellLine.PhenotypeCall call) {
    bag.add("Phenotype", call.name(), call.inheritedFrom());
    for (Term term : call.terms()) {
      bag.addTerm("Phenotype", term, call.inheritedFrom());
    }
  }

  /** A result that is no named score is found by its text. */
  private static Attribute cell(WellLine.Score score) {
    return new Attribute(
        score.name(), score.raw(), null, null, null, null, score.unit(), score.inheritedFrom());
  }

  private static List<NamedScore> scores(WellLine well) {
    List<NamedScore> scores = new ArrayList<>();
    for (WellLine.Score score : well.scores()) {
      if (score.named() && score.number() != null) {
        scores.add(
            new NamedScore(
                score.name(), score.raw(), score.number(), score.unit(), score.inheritedFrom()));
      }
    }
    return scores;
  }
}
