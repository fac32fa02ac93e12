package org.fovea.metadata.study;

import org.fovea.metadata.link.VersionRef;

/**
 * A version the caller may read.
 *
 * @param inside whether the caller is its owner, a named reader or staff, who also see what is
 *     never public
 */
public record Readable(StudyVersion version, boolean inside) {

  public Study study() {
    return version.study();
  }

  public VersionRef ref() {
    return version.ref();
  }

  public Disclosure disclosure() {
    return inside ? Disclosure.WHOLE : Disclosure.OPEN;
  }
}
