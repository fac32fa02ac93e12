package org.fovea.metadata.study;

import org.fovea.contract.event.StudyState.State;

/** A version has moved; {@code from} is null for a version that was not there before. */
public record Move(StudyVersion version, State from) {}
