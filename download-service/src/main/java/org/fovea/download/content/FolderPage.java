package org.fovea.download.content;

import java.util.Locale;
import org.fovea.conventions.link.PercentEncoding;
import org.fovea.download.holding.FolderEntry;
import org.fovea.download.holding.HeldFile;

/**
 * A folder as a page: one row an entry, relative links only, no script, so that crawlers and
 * mirrors read it too.
 */
final class FolderPage {
  private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>%1$s</title>
      <style>
      body { font: 16px/1.5 system-ui, sans-serif; color: #1d2733; background: #f6f8fa; margin: 0; }
      main { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      h1 { font-size: 1.25rem; font-weight: 600; overflow-wrap: anywhere; }
      table { width: 100%%; border-collapse: collapse; background: #fff; border: 1px solid #d8dee4; }
      th, td { padding: .4rem .8rem; text-align: left; border-bottom: 1px solid #eaeef2; }
      th { font-size: .8rem; color: #57606a; }
      td.size { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      td.digest { font: .75rem ui-monospace, monospace; color: #57606a; }
      a { color: #0757ad; text-decoration: none; overflow-wrap: anywhere; }
      a:hover { text-decoration: underline; }
      </style>
      </head>
      <body>
      <main>
      <h1>%1$s</h1>
      <table>
      <thead><tr><th>Name</th><th>Size</th><th>SHA-256</th></tr></thead>
      <tbody>
      %2$s</tbody>
      </table>
      %3$s</main>
      </body>
      </html>
      """;

  private FolderPage() {}

  static String of(Folder folder) {
    StringBuilder rows = new StringBuilder();
    if (!folder.path().isEmpty()) {
      rows.append("<tr><td><a href=\"../\">../</a></td><td></td><td></td></tr>\n");
    }
    folder.entries().forEach(entry -> rows.append(row(entry)));
    String next =
        folder
            .next()
            .map(cursor -> "<p><a rel=\"next\" href=\"?cursor=" + cursor + "\">more</a></p>\n")
            .orElse("");
    return PAGE.formatted(escape(folder.holding().name() + "/" + folder.path()), rows, next);
  }

  private static String row(FolderEntry entry) {
    if (entry instanceof FolderEntry.File held) {
      HeldFile file = held.file();
      String size = "<span title=\"" + file.size() + " bytes\">" + size(file.size()) + "</span>";
      return row(entry.name(), "", size, file.sha256());
    }
    return row(entry.name(), "/", "", "");
  }

  private static String row(String name, String slash, String size, String digest) {
    return "<tr><td><a href=\"%s%s\">%s%s</a></td><td class=\"size\">%s</td><td class=\"digest\">%s</td></tr>\n"
        .formatted(PercentEncoding.segment(name), slash, escape(name), slash, size, digest);
  }

  private static String size(long bytes) {
    double value = bytes;
    int unit = 0;
    while (value >= 1024 && unit < UNITS.length - 1) {
      value /= 1024;
      unit++;
    }
    return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS[unit]);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
