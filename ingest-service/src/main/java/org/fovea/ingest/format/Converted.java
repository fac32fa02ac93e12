package org.fovea.ingest.format;

import java.util.List;
import org.fovea.ingest.form.WrittenDocument;
import org.fovea.ingest.validation.Report;

/** A study in another form. */
record Converted(List<WrittenDocument> documents, Losses losses, Report report) {}
