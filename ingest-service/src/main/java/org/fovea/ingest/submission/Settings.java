package org.fovea.ingest.submission;

import java.util.Optional;
import org.fovea.contract.event.ReleaseRule;

/** What the depositor sets on a submission herself. */
record Settings(Optional<String> title, ReleaseRule release) {}
