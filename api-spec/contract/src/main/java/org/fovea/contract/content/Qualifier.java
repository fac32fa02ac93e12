package org.fovea.contract.content;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What a form says about a name or a value of an attribute, for instance a unit or an ontology. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Qualifier(String name, String value) {}
