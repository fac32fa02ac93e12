package org.fovea.conventions.store;

import java.time.Instant;
import java.util.Map;

/** A PUT that anybody who has it may make once, with exactly these headers, until it expires. */
public record SignedRequest(String url, Map<String, String> headers, Instant expiresAt) {}
