package org.fovea.ingest.submit;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.fovea.ingest.form.FormReader;
import org.fovea.ingest.form.Forms;
import org.fovea.ingest.form.bia.BiaForm;
import org.fovea.ingest.form.empiar.EmpiarForm;
import org.fovea.ingest.form.fovea.FoveaForm;
import org.fovea.ingest.form.idr.IdrForm;

/** The forms this service reads; those told by content come before that told by names. */
@Singleton
class FormReaders {

  @Produces
  @Singleton
  FormReader forms() {
    return new Forms(List.of(new FoveaForm(), new BiaForm(), new EmpiarForm(), new IdrForm()));
  }
}
