package org.fovea.search.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fovea.contract.content.Attribute;
import org.fovea.search.index.Hit;
import org.fovea.search.index.SearchResult;
import org.fovea.search.index.SearchResult.FacetCounts;
import org.fovea.search.index.SearchResult.ValueBucket;
import org.fovea.search.query.HitType;

/** The page as HTML. Everything that came from outside is escaped. */
final class PageHtml {
  private static final int SHOWN_ATTRIBUTES = 6;
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>Fovea: search</title>
      <style>
        body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 76rem; padding: 1rem; color: #17212b }
        a { color: #0a5ea8; text-decoration: none } a:hover { text-decoration: underline }
        form { display: grid; grid-template-columns: 1fr 2fr auto; gap: .5rem } label { font-size: .8rem; color: #566 }
        input, button { font: inherit; padding: .5rem; border: 1px solid #bcc; border-radius: .3rem }
        input { width: 100%; box-sizing: border-box }
        button { padding: .5rem 1.2rem; border: 0; background: #0a5ea8; color: #fff; align-self: end }
        nav { margin: 1rem 0; display: flex; gap: 1.2rem } nav b { border-bottom: 3px solid #0a5ea8 }
        main { display: grid; grid-template-columns: 15rem 1fr; gap: 2rem }
        aside h2 { font-size: .9rem; margin: 1rem 0 .2rem } aside li { display: flex; justify-content: space-between }
        ul, ol { list-style: none; margin: 0; padding: 0 } small { color: #677 }
        ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(16rem, 1fr)); gap: 1rem }
        ol li { border: 1px solid #dde3e8; border-radius: .5rem; padding: .8rem; overflow-wrap: anywhere }
        img { width: 100%; aspect-ratio: 1; object-fit: contain; background: #000; border-radius: .3rem }
        dl { display: grid; grid-template-columns: auto 1fr; gap: 0 .6rem; margin: .4rem 0 0; font-size: .85rem }
        dt { color: #677 } dd { margin: 0 } .fault { background: #fdecea; padding: .6rem; border-radius: .3rem }
        @media (max-width: 50rem) { main, form { grid-template-columns: 1fr } }
      </style>
      """;

  private final PageQuery query;

  PageHtml(PageQuery query) {
    this.query = query;
  }

  /** The page with an answer; {@code next} is the cursor of the page after it. */
  String answered(SearchResult result, Optional<String> next) {
    String more =
        next.map(cursor -> "<p><a href=\"" + escape(query.linkToNext(cursor)) + "\">Next page</a>")
            .orElse("");
    return top()
        + "<main><aside>"
        + each(result.facets().stream().map(this::facet).toList())
        + "</aside><section><p>"
        + result.total()
        + " found</p><ol>"
        + each(result.hits().stream().map(PageHtml::hit).toList())
        + "</ol>"
        + more
        + "</section></main></html>\n";
  }

  /** The page with what is wrong with the query. */
  String refused(String fault) {
    return top() + "<p class=\"fault\">" + escape(fault) + "</p></html>\n";
  }

  private String top() {
    return HEAD
        + "<h1><a href=\"/\">Fovea</a></h1><form action=\"/\">"
        + "<input type=\"hidden\" name=\"type\" value=\""
        + query.type().label()
        + "\">"
        + input("q", "Words", query.text(), "spindle")
        + input(
            "filter",
            "Filter",
            query.filter(),
            "\"Gene Symbol\" = CDK5RAP2 and not \"Control Type\" exists")
        + "<button>Search</button></form><nav>"
        + each(List.of(HitType.values()).stream().map(this::tab).toList())
        + "<a href=\"/docs/search\">API</a></nav>";
  }

  private static String input(String name, String label, String value, String example) {
    return "<label>%s<input name=\"%s\" value=\"%s\" placeholder=\"%s\"></label>"
        .formatted(label, name, escape(value), escape(example));
  }

  private String tab(HitType type) {
    String words = type == HitType.STUDY ? "studies" : type.label() + "s";
    return type == query.type() ? "<b>" + words + "</b>" : link(query.linkTo(type), words);
  }

  private String facet(FacetCounts counts) {
    if (counts.buckets().isEmpty()) {
      return "";
    }
    return "<h2>"
        + escape(counts.key())
        + "</h2><ul>"
        + counts.buckets().stream()
            .map(ValueBucket.class::cast)
            .map(
                bucket ->
                    "<li>"
                        + link(query.linkTo(counts.key(), bucket.value()), bucket.value())
                        + "<small>"
                        + bucket.count()
                        + "</small>")
            .collect(Collectors.joining())
        + "</ul>";
  }

  private static String hit(Hit hit) {
    String picture =
        hit.viewable()
            ? "<img loading=\"lazy\" alt=\"\" src=\"/v1/render/images/"
                + escape(hit.id())
                + "/thumbnail\">"
            : "";
    String target = hit.type() == HitType.STUDY ? "/studies/" + hit.accession() : hit.path();
    return "<li>"
        + picture
        + link(target, hit.title())
        + "<br><small>"
        + link("/studies/" + hit.accession(), hit.accession() + ".v" + hit.version())
        + "</small><dl>"
        + each(
            hit.scores().stream().limit(SHOWN_ATTRIBUTES).map(s -> pair(s.key(), s.raw())).toList())
        + each(hit.attributes().stream().limit(SHOWN_ATTRIBUTES).map(PageHtml::pair).toList())
        + "</dl>";
  }

  private static String pair(Attribute attribute) {
    return pair(attribute.key(), attribute.value());
  }

  private static String pair(String key, String value) {
    return "<dt>" + escape(key) + "<dd>" + escape(value);
  }

  private static String link(String target, String words) {
    return "<a href=\"" + escape(target) + "\">" + escape(words) + "</a>";
  }

  private static String each(List<String> parts) {
    return String.join("", parts);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
