package org.fovea.cli.form;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * IDR's form: a {@code …-study.txt}, and every table or text file but those inside a Zarr.
 *
 * @param start the study file
 */
public record IdrForm(String start) implements Form {

  private static final Pattern DOCUMENT =
      Pattern.compile(".*\\.(txt|tsv|csv|ya?ml)(\\.gz)?", Pattern.CASE_INSENSITIVE);
  private static final Pattern STUDY = Pattern.compile(".*-study\\.txt", Pattern.CASE_INSENSITIVE);

  static List<Form> in(Collection<String> paths) {
    return paths.stream()
        .filter(path -> STUDY.matcher(path).matches())
        .sorted()
        .limit(1)
        .<Form>map(IdrForm::new)
        .toList();
  }

  @Override
  public String name() {
    return "idr";
  }

  @Override
  public String description() {
    return "an IDR form (" + start + ")";
  }

  @Override
  public boolean isDocument(String path) {
    return DOCUMENT.matcher(path).matches() && !path.toLowerCase(Locale.ROOT).contains(".zarr/");
  }
}
