package org.fovea.ingest.form.idr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fovea.contract.content.Attribute;
import org.fovea.contract.content.Term;
import org.fovea.contract.content.WellLine.PhenotypeCall;
import org.fovea.contract.content.WellLine.Score;
import org.fovea.ingest.assembly.DeclaredImage;
import org.fovea.ingest.form.idr.ComponentReading.NamedImage;
import org.fovea.ingest.table.Table;

/** The images of an experiment with their attributes and the results that reach them. */
final class ImageMapper {

  private static final String PHENOTYPE = "Phenotype";

  private final ComponentReading reading;
  private final Map<Table, AttributeColumns> columns = new HashMap<>();

  ImageMapper(ComponentReading reading) {
    this.reading = reading;
    for (Table table : reading.sources().layout()) {
      Set<Integer> excluded = new HashSet<>(reading.resultPositions(table));
      Placement.IMAGE.outerColumn(table).ifPresent(excluded::add);
      table.column("Image Name").ifPresent(excluded::add);
      columns.put(table, new AttributeColumns(table, reading.bulkMap(), excluded));
    }
  }

  DeclaredImage map(NamedImage image) {
    Subject subject = image.subject();
    List<Attribute> attributes = new ArrayList<>(columns.get(subject.table()).of(subject.row()));
    WellMapper.callsOf(subject).forEach(call -> attributes.addAll(attributesOf(call)));
    WellMapper.scoresOf(subject).forEach(score -> attributes.add(attributeOf(score)));
    return new DeclaredImage(
        reading.component().path(), image.group(), image.name(), image.paths(), attributes);
  }

  private static List<Attribute> attributesOf(PhenotypeCall call) {
    if (call.terms().isEmpty()) {
      return List.of(phenotype(call, null));
    }
    return call.terms().stream().map(term -> phenotype(call, term)).toList();
  }

  private static Attribute phenotype(PhenotypeCall call, Term term) {
    return new Attribute(
        PHENOTYPE, call.name(), null, null, term, null, null, call.inheritedFrom());
  }

  private static Attribute attributeOf(Score score) {
    return new Attribute(
        score.name(),
        score.raw(),
        null,
        null,
        null,
        score.number(),
        score.unit(),
        score.inheritedFrom());
  }
}
