package org.fovea.download.selection;

import java.util.List;
import java.util.UUID;
import org.fovea.conventions.sql.Sql;
import org.fovea.download.selection.SelectionRepository.Scope;
import org.postgresql.ds.PGSimpleDataSource;

/** Walks all files of a study, given the database's URL, the study and its chunk. */
final class ManyRows {

  private ManyRows() {}

  public static void main(String[] args) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(args[0]);
    database.setUser("postgres");
    database.setPassword("postgres");
    Scope scope =
        new Scope(UUID.fromString(args[1]), List.of(Long.parseLong(args[2])), Selection.ALL);
    FileWalk walk =
        new FileWalk(new SelectionRepository(new Sql(database)), scope, List.of(PathInterval.ALL));
    long count = 0;
    while (walk.hasNext()) {
      walk.next();
      count++;
    }
    System.out.println(count + " files");
  }
}
