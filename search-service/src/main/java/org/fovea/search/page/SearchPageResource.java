package org.fovea.search.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.fovea.conventions.cursor.Cursors;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.search.access.Visitor;
import org.fovea.search.index.Position;
import org.fovea.search.index.SearchIndex;
import org.fovea.search.index.SearchResult;
import org.fovea.search.query.HitType;
import org.fovea.search.query.InvalidQueryException;
import org.fovea.search.query.QueryLimits;
import org.fovea.search.query.SearchQuery;

/** {@code /}: search for people. */
@Path("/")
public class SearchPageResource {
  private final SearchIndex index;
  private final Visitor visitor;
  private final Cursors cursors;

  @Inject
  SearchPageResource(SearchIndex index, Visitor visitor, Cursors cursors) {
    this.index = index;
    this.visitor = visitor;
    this.cursors = cursors;
  }

  /** A page of hits with facets, or what is wrong with the query. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public String page(
      @QueryParam("type") @DefaultValue("study") String type,
      @QueryParam("q") @DefaultValue("") String text,
      @QueryParam("filter") @DefaultValue("") String filter,
      @QueryParam("cursor") @DefaultValue("") String cursor) {
    PageQuery form =
        new PageQuery(HitType.ofLabel(type).orElse(HitType.STUDY), text, filter, cursor);
    PageHtml html = new PageHtml(form);
    try {
      return answered(form, html);
    } catch (InvalidQueryException refused) {
      return html.refused(refused.getMessage());
    } catch (ProblemException refused) {
      return html.refused(refused.detail());
    }
  }

  private String answered(PageQuery form, PageHtml html) {
    SearchQuery query = form.query();
    QueryLimits.DEFAULT.check(query);
    String scope = String.join("\n", "page", form.type().label(), form.text(), form.filter());
    Optional<Position> after =
        query.cursor().map(place -> Position.of(cursors.decode(place, scope)));
    SearchResult result = index.search(query, visitor.readable(), after);
    Optional<String> next = result.next().map(last -> cursors.encode(scope, last.named()));
    return html.answered(result, next);
  }
}
