package org.fovea.cli.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what a PageTab file names, JSON or TSV, without holding it in memory. */
public final class PageTab {

  private PageTab() {}

  /** What to do with the names. */
  public interface Names {

    /** A file list, wherever in the form it is named. */
    void list(FileListName name);

    /** A file that the form itself lists. */
    default void file(ListedFile file) {}
  }

  /**
   * Tells the names in their order. A file that is broken somewhere is read up to there: what is
   * wrong with it is for the validation to say.
   */
  public static void read(Path file, Names names) {
    try (InputStream bytes = Files.newInputStream(file)) {
      if (FirstBytes.isJson(file.getFileName().toString())) {
        new PageTabJson(names).read(bytes);
      } else {
        new PageTabTable(names).read(bytes);
      }
    } catch (JsonProcessingException | CharConversionException e) {
      return;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
