package org.fovea.metadata.section;

import java.util.Optional;
import org.fovea.contract.content.Section;

/**
 * A section of a version.
 *
 * @param number its place in the version, from 1: the study's sections first, then those of the
 *     datasets, each before what is inside it
 * @param dataset path of the dataset it belongs to, empty when it is the study's
 */
record Placed(int number, Optional<String> dataset, Section section) {}
