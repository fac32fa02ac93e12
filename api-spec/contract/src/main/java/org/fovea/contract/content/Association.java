package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Which biosample went with which preparation and acquisition (REMBI). A tuple: a component has any
 * number of them, in order. Each part is the title of a {@link Section}, as sent; all may be
 * absent.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Association(
    String biosample,
    String specimenPreparation,
    String acquisition,
    String analysis,
    String correlation) {}
