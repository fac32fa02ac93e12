package org.fovea.metadata.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import org.fovea.contract.metadata.PagesApi;
import org.fovea.conventions.http.Answers;
import org.fovea.conventions.problem.ProblemException;
import org.fovea.metadata.problem.MetadataProblem;
import org.fovea.metadata.study.Readable;
import org.fovea.metadata.study.StudyAccess;

/** The pages for people, rendered here and complete without scripts. */
class PagesResource implements PagesApi {

  private static final int GONE = 410;

  private final StudyAccess access;
  private final StudyPage page;
  private final Answers answers;

  @CheckedTemplate
  static class Templates {

    private Templates() {}

    static native TemplateInstance study(StudyView view);

    static native TemplateInstance tombstone(String name, String text);
  }

  @Inject
  PagesResource(StudyAccess access, StudyPage page, Answers answers) {
    this.access = access;
    this.page = page;
    this.answers = answers;
  }

  @Override
  public String getStudyPage(String accession) {
    answers
        .header(
            "Content-Security-Policy",
            "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'")
        .header("X-Content-Type-Options", "nosniff");
    try {
      return study(access.version(accession));
    } catch (ProblemException problem) {
      if (problem.code() != MetadataProblem.WITHDRAWN) {
        throw problem;
      }
      answers.status(GONE);
      return Templates.tombstone(accession, problem.detail()).render();
    }
  }

  private String study(Readable readable) {
    StudyView view = page.view(readable);
    answers.header("Link", signposts(view));
    return Templates.study(view).render();
  }

  /** Typed links for programs that land on the page (FAIR Signposting). */
  private static String signposts(StudyView view) {
    String described =
        "<%s>; rel=\"describedby\"; type=\"application/json\"".formatted(view.urls().jsonUrl());
    String item =
        "<%s>; rel=\"item\"; type=\"application/zip\"".formatted(view.urls().archiveUrl());
    String licence = Web.link(view.line().licenseUrl());
    return described
        + ", "
        + item
        + (licence.isEmpty() ? "" : ", <" + licence + ">; rel=\"license\"");
  }
}
