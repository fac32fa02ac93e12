package org.fovea.ingest.format;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.stream.Stream;
import org.fovea.ingest.form.FormReader;
import org.fovea.ingest.form.Forms;

/** The forms this service reads. */
@Singleton
class FormReaders {

  @Produces
  @Singleton
  FormReader forms() {
    return new Forms(Stream.of(KnownForm.values()).map(KnownForm::adapter).toList());
  }
}
