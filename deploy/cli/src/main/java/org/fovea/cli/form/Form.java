package org.fovea.cli.form;

/** A submission form in a folder. Paths are relative to the folder and separated by slashes. */
public sealed interface Form permits FoveaForm, IdrForm, BiaForm, EmpiarForm {

  /** Name of the kind of form: {@code fovea}, {@code idr}, {@code bia} or {@code empiar}. */
  String name();

  /** The document that the form starts with. */
  String start();

  /** For people, the kind of form and the document it starts with. */
  String description();

  /** Whether a file belongs to the form; if not, it is data. */
  boolean isDocument(String path);
}
