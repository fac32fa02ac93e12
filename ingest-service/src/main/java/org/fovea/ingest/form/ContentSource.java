package org.fovea.ingest.form;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a document; may be opened more than once, the caller closes the stream. */
@FunctionalInterface
public interface ContentSource {

  InputStream open() throws IOException;
}
