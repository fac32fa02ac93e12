package org.fovea.ingest.form.idr;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.DatasetLine.Phenotype;
import org.fovea.contract.content.Term;

/** The phenotypes that the study file defines for a screen or experiment. */
final class Phenotypes {

  private final Map<String, Phenotype> byName = new HashMap<>();

  Phenotypes(Collection<Phenotype> defined) {
    defined.forEach(phenotype -> byName.putIfAbsent(key(phenotype.name()), phenotype));
  }

  Optional<Phenotype> named(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** The names as the study file writes them. */
  List<String> names() {
    return byName.values().stream().map(Phenotype::name).toList();
  }

  /** None for a phenotype that is not defined. */
  List<Term> termsOf(String name) {
    return named(name).map(Phenotype::terms).orElse(List.of());
  }

  private static String key(String name) {
    return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
