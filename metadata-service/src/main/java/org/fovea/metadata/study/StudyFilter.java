package org.fovea.metadata.study;

import java.util.Optional;

/** Which studies a caller wants; absent filters are empty. */
record StudyFilter(Optional<String> state, Optional<String> assignee, Optional<String> owner) {}
