package org.fovea.search.index.lucene;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/**
 * Words to search: all must occur, in the title or elsewhere; what stands in quotes, or is one
 * word, is a phrase.
 */
final class TextQueries {
  private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"?|[^\\s\"]+");
  private static final float TITLE_BOOST = 4;

  private final QueryBuilder builder;

  TextQueries(Analyzer analyzer) {
    this.builder = new QueryBuilder(analyzer);
  }

  /** A text without any word matches nothing. */
  Query of(String text) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    Matcher pieces = PIECE.matcher(text);
    int words = 0;
    while (pieces.find()) {
      String piece = pieces.group(1) == null ? pieces.group() : pieces.group(1);
      Query found = piece(piece);
      if (found != null) {
        all.add(found, Occur.MUST);
        words++;
      }
    }
    return words == 0 ? new MatchNoDocsQuery("no word to search") : all.build();
  }

  private Query piece(String piece) {
    Query title = builder.createPhraseQuery(Fields.TITLE, piece);
    Query text = builder.createPhraseQuery(Fields.TEXT, piece);
    if (title == null || text == null) {
      return null;
    }
    return new BooleanQuery.Builder()
        .add(new BoostQuery(title, TITLE_BOOST), Occur.SHOULD)
        .add(text, Occur.SHOULD)
        .build();
  }
}
