package org.fovea.metadata.section;

import java.util.List;
import java.util.Optional;

/**
 * A biosample that was prepared in a way.
 *
 * @param number its place in the version, from 1
 * @param biosample title as the association names it; empty when nothing is associated with the
 *     preparation
 * @param preparation title likewise
 * @param datasets paths of the datasets that show it
 */
record Specimen(
    int number, Optional<String> biosample, Optional<String> preparation, List<String> datasets) {}
