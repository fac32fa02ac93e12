package org.fovea.metadata.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fovea.contract.content.ImageSetDeclaration;
import org.fovea.contract.fact.FactField;

/**
 * What is declared of a dataset's images beside what was observed in them.
 *
 * @param images their number, those of calibration files excluded
 * @param imagesWithoutFacts how many of them nothing was observed in
 * @param fields in the order of {@link org.fovea.contract.fact.Fact}; one of which neither side
 *     says anything is left out
 * @param roles what the dataset's files are for, with their numbers
 */
public record DatasetFacts(
    Optional<ImageSetDeclaration> declared,
    long images,
    long imagesWithoutFacts,
    List<FactField> fields,
    Map<String, Long> roles) {}
