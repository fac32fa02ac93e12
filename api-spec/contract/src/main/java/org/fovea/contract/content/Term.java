package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An ontology term: {@code source} is the ontology ({@code EFO}), {@code accession} as sent ({@code
 * EFO_0007551}).
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Term(String source, String name, String accession) {}
