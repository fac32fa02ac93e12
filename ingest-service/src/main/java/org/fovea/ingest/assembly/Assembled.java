package org.fovea.ingest.assembly;

import java.util.List;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;

/**
 * The images of a submission, and the facts of those that were inspected. Neither list changes;
 * what comes from one file alone is made each time it is read.
 */
public record Assembled(List<ImageLine> images, List<ImageFactsLine> facts) {}
