package org.fovea.ingest.form.bia;

import org.fovea.ingest.form.bia.pagetab.PageAttribute;
import org.fovea.ingest.form.bia.pagetab.PageSection;
import org.fovea.ingest.form.bia.pagetab.Place;
import org.fovea.ingest.validation.Findings;

/** Says what is wrong in the PageTab document, at its place. */
record Reporter(String path, Findings findings) {

  /** A finding about a value. */
  Findings.Draft of(BiaRule rule, PageAttribute attribute) {
    return attribute.valuePlace().mark(findings.of(rule).in(path)).value(attribute.value());
  }

  /** A finding about a section. */
  Findings.Draft of(BiaRule rule, PageSection section) {
    return of(rule, section.place());
  }

  /** A finding at a place. */
  Findings.Draft of(BiaRule rule, Place place) {
    return place.mark(findings.of(rule).in(path));
  }

  /** A finding about the submission itself. */
  Findings.Draft of(BiaRule rule) {
    return findings.of(rule).in(path);
  }
}
