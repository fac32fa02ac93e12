package org.fovea.contract.event;

import com.fasterxml.jackson.annotation.JsonInclude;

/** When a study opens: {@code onAcceptance}, or {@code date} with an RFC 3339 full-date (UTC). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReleaseRule(String rule, String date) {
  public static final ReleaseRule ON_ACCEPTANCE = new ReleaseRule("onAcceptance", null);
}
