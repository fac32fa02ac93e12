package org.fovea.ingest.submission;

import java.util.Optional;
import org.fovea.contract.event.ReleaseRule;

/**
 * What the depositor sets on a submission herself.
 *
 * @param release empty when the form decides
 */
record Settings(Optional<String> title, Optional<ReleaseRule> release) {}
