package org.fovea.metadata.fact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import org.fovea.contract.fact.Fact;
import org.fovea.contract.fact.FactField;
import org.fovea.contract.fact.Observed;
import org.fovea.contract.metadata.model.DatasetRef;
import org.fovea.contract.metadata.model.ImageSetDeclaration;
import org.fovea.contract.metadata.model.ObservedValue;
import org.fovea.contract.metadata.model.RoleCount;
import org.fovea.metadata.content.Lines;
import org.fovea.metadata.link.Links;
import org.fovea.metadata.link.VersionRef;

/** Makes answers of facts. */
@ApplicationScoped
class FactsMapper {

  private final Links links;

  @Inject
  FactsMapper(Links links) {
    this.links = links;
  }

  org.fovea.contract.metadata.model.DatasetFacts facts(
      VersionRef ref, String dataset, DatasetFacts facts) {
    return new org.fovea.contract.metadata.model.DatasetFacts()
        .dataset(new DatasetRef().path(dataset).url(links.study(ref, "datasets", dataset)))
        .declared(facts.declared().map(d -> Lines.as(d, ImageSetDeclaration.class)).orElse(null))
        .images(facts.images())
        .imagesWithoutFacts(facts.imagesWithoutFacts())
        .fields(facts.fields().stream().map(FactsMapper::field).toList())
        .roles(
            facts.roles().entrySet().stream()
                .map(role -> new RoleCount().role(role.getKey()).files(role.getValue()))
                .toList());
  }

  private static org.fovea.contract.metadata.model.FactField field(FactField field) {
    return new org.fovea.contract.metadata.model.FactField()
        .field(field.fact().key())
        .unit(field.unit().orElse(null))
        .declared(field.declared().orElse(null))
        .observed(
            field.observed().values().stream().map(value -> value(field.fact(), value)).toList())
        .values(field.observed().distinct())
        .verdict(
            org.fovea.contract.metadata.model.FactField.VerdictEnum.fromValue(
                field.verdict().word()))
        .hint(field.hint().isEmpty() ? null : field.hint());
  }

  private static ObservedValue value(Fact fact, Observed.ValueCount counted) {
    Object value = fact.isNumber() ? new BigDecimal(counted.value()) : counted.value();
    return new ObservedValue().value(value).images(counted.images());
  }
}
