package org.fovea.metadata.image;

import java.util.UUID;
import org.fovea.metadata.link.VersionRef;

/** The version an image is shown in. */
record ImageOwner(UUID study, long version, VersionRef ref) {}
