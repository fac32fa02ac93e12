package org.fovea.ingest.submit;

import org.fovea.conventions.content.StoredRoot;

/** Where the content of a version and its facts lie. */
record WrittenContent(StoredRoot content, StoredRoot facts) {}
