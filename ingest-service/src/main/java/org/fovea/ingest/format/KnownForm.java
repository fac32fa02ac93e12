package org.fovea.ingest.format;

import java.util.Optional;
import java.util.stream.Stream;
import org.fovea.ingest.form.FormAdapter;
import org.fovea.ingest.form.FormWriter;
import org.fovea.ingest.form.bia.BiaForm;
import org.fovea.ingest.form.bia.BiaWriter;
import org.fovea.ingest.form.empiar.DepositionWriter;
import org.fovea.ingest.form.empiar.EmpiarForm;
import org.fovea.ingest.form.fovea.FoveaForm;
import org.fovea.ingest.form.fovea.FoveaWriter;
import org.fovea.ingest.form.idr.IdrForm;

/**
 * The forms with what reads and writes them. A submission is of the first that recognises it: those
 * told by content come before that told by names.
 */
enum KnownForm {
  FOVEA("fovea", "fovea-study.json", new FoveaForm(), Optional.of(new FoveaWriter())),
  BIA("bia", "study.json", new BiaForm(), Optional.of(new BiaWriter())),
  EMPIAR("empiar", "deposition.json", new EmpiarForm(), Optional.of(new DepositionWriter())),
  IDR("idr", "idr0000-study.txt", new IdrForm(), Optional.empty());

  private final String word;
  private final String document;
  private final FormAdapter adapter;
  private final Optional<FormWriter> writer;

  KnownForm(String word, String document, FormAdapter adapter, Optional<FormWriter> writer) {
    this.word = word;
    this.document = document;
    this.adapter = adapter;
    this.writer = writer;
  }

  static Optional<KnownForm> of(String name) {
    return Stream.of(values()).filter(form -> form.word.equals(name)).findFirst();
  }

  String word() {
    return word;
  }

  /** What its document is called when nobody says. */
  String document() {
    return document;
  }

  FormAdapter adapter() {
    return adapter;
  }

  Optional<FormWriter> writer() {
    return writer;
  }
}
