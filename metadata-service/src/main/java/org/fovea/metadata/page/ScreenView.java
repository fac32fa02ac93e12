package org.fovea.metadata.page;

import java.util.List;

/** A screen with its plates; {@code more} plates are not shown. */
public record ScreenView(
    String name, String description, String url, List<PlateMap> plates, long more) {}
