package org.fovea.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A service has applied a study's state; search, download → metadata, ingest.
 *
 * @param service {@code search} or {@code download}
 * @param sequence the study sequence applied
 * @param error absent when it was applied; else why the study is blocked there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProjectionApplied(
    String service, int generation, String study, long sequence, String error) implements Event {

  @Override
  public String type() {
    return "org.fovea.projection.applied.v1";
  }

  @Override
  public String topic() {
    return Topics.PROJECTIONS;
  }

  @Override
  public String key() {
    return study;
  }
}
