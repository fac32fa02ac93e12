package org.fovea.ingest.inspection.em;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One image of a tilt series.
 *
 * @param section its place in the stack, from 0
 * @param angle degrees
 * @param dose of this image in electrons per square ångström; a dose of 0 was not measured
 * @param priorDose of all images before it
 * @param movie name of the file with its frames
 * @param frames number of them
 */
public record Tilt(
    int section,
    Optional<BigDecimal> angle,
    Optional<BigDecimal> dose,
    Optional<BigDecimal> priorDose,
    Optional<String> movie,
    Optional<Integer> frames) {}
