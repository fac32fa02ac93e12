package org.fovea.conventions.sample;

import java.util.List;

/** A page. */
public record Samples(List<String> items, String next) {}
