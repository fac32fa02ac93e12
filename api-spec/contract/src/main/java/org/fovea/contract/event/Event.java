package org.fovea.contract.event;

import com.fasterxml.jackson.annotation.JsonIgnore;

/** The data of an event. */
public sealed interface Event
    permits SubmissionSubmitted,
        FactsRecorded,
        StudyState,
        PrincipalState,
        ApiKeyState,
        ProjectionApplied {

  /** CloudEvents {@code type}, also the name of its JSON Schema and golden sample. */
  @JsonIgnore
  String type();

  /** Kafka topic it travels on. */
  @JsonIgnore
  String topic();

  /** Kafka key and CloudEvents {@code subject}: the id of whose state it is. */
  @JsonIgnore
  String key();
}
