package org.fovea.contract.fact;

import java.util.Optional;

/**
 * One fact of a dataset, declared beside observed.
 *
 * @param declared a number or a text
 * @param unit of the values, when they have one
 * @param hint what may explain the verdict, else empty
 */
public record FactField(
    Fact fact,
    Optional<Object> declared,
    Optional<String> unit,
    Observed observed,
    Verdict verdict,
    String hint) {}
