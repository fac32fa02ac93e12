package org.fovea.conventions.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A body with everything that can be wrong in one. */
public record Sample(
    @NotNull @Size(min = 1, max = 10) String name,
    Integer count,
    Color color,
    @Valid List<Part> parts) {

  /** Known words. */
  public enum Color {
    RED,
    GREEN
  }

  /** A nested object. */
  public record Part(@NotNull String name, Integer size) {}
}
