package org.fovea.metadata.image;

import java.util.Optional;
import org.fovea.contract.content.ImageFactsLine;
import org.fovea.contract.content.ImageLine;

/** An image in a version, with what was observed in it. */
record ImageView(ImageOwner owner, ImageLine line, Optional<ImageFactsLine> facts) {}
