package org.fovea.cli.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** PageTab as tab-separated text: blocks of lines, parted by blank ones. */
final class PageTabTable {

  private static final String FILE_LIST = "File List";

  private final PageTab.Names names;
  private List<String> head = List.of();

  PageTabTable(PageTab.Names names) {
    this.names = names;
  }

  void read(InputStream bytes) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      line(cells(line));
    }
  }

  /** Cells of a line without the quotes and white space around them; there is at least one. */
  static List<String> cells(String line) {
    String text = line.startsWith("\ufeff") ? line.substring(1) : line;
    return Arrays.stream(text.split("\t", -1))
        .map(cell -> cell.strip().replaceFirst("^\"(.*)\"$", "$1").replace("\"\"", "\""))
        .toList();
  }

  private void line(List<String> cells) {
    boolean blank = cells.stream().allMatch(String::isEmpty);
    if (blank) {
      head = List.of();
    } else if (head.isEmpty()) {
      head = cells;
      file("File", cells);
    } else {
      row(cells);
      file("Files", cells);
    }
  }

  private void row(List<String> cells) {
    int column = head.get(0).endsWith("]") ? head.indexOf(FILE_LIST) : -1;
    if (column > 0) {
      list(cells, column);
    } else if (cells.get(0).equalsIgnoreCase(FILE_LIST)) {
      list(cells, 1);
    }
  }

  private void list(List<String> cells, int column) {
    if (cells.size() > column && !cells.get(column).isEmpty()) {
      names.list(new FileListName(cells.get(column), head.get(0)));
    }
  }

  /** A block of one file has its path beside the first cell, a table of files below it. */
  private void file(String block, List<String> cells) {
    if (head.get(0).equals(block)) {
      int column = block.equals("File") ? 1 : 0;
      if (cells.size() > column && !cells.get(column).isEmpty()) {
        names.file(ListedFile.of(cells.get(column), "", ""));
      }
    }
  }
}
