package org.fovea.ingest.form.bia.pagetab;

/** Says more about an attribute's name or value; {@code value} is null when none was given. */
public record PageQualifier(String name, String value, Shape shape) {

  PageQualifier bare() {
    return new PageQualifier(name, value, Shape.NONE);
  }
}
