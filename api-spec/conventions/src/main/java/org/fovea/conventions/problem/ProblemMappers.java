package org.fovea.conventions.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.fovea.conventions.sql.SqlFailure;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Every exception that leaves a resource becomes a problem. What is not meant for the caller goes
 * to the log alone.
 */
public class ProblemMappers {

  private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

  private final Problems problems;
  private final AllowedMethods allowed;

  @Inject
  ProblemMappers(Problems problems, AllowedMethods allowed) {
    this.problems = problems;
    this.allowed = allowed;
  }

  @ServerExceptionMapper
  public Response problem(ProblemException failure, UriInfo uri) {
    boolean ours = failure.code().status() >= 500;
    if (ours && failure.getCause() != null) {
      LOG.error(failure.detail(), failure.getCause());
    }
    Response.ResponseBuilder answer =
        Response.status(failure.code().status())
            .type(MediaType.valueOf(Problem.MEDIA_TYPE))
            .entity(problems.describe(failure, instance(uri)))
            .header("Cache-Control", "no-store");
    failure.headers().forEach(answer::header);
    return answer.build();
  }

  @ServerExceptionMapper
  public Response web(WebApplicationException failure, UriInfo uri) {
    Response said = failure.getResponse();
    if (said.getStatus() < 400) {
      return said;
    }
    if (failure.getCause() instanceof JsonProcessingException json) {
      return problem(BodyProblems.of(json), uri);
    }
    ProblemException problem = HttpProblems.of(said.getStatus());
    if (said.getStatus() == 405) {
      problem.withHeader("Allow", allowed.of(uri.getPath()));
    }
    return problem(problem, uri);
  }

  @ServerExceptionMapper
  public Response mismatch(MismatchedInputException failure, UriInfo uri) {
    return problem(BodyProblems.of(failure), uri);
  }

  @ServerExceptionMapper
  public Response json(JsonProcessingException failure, UriInfo uri) {
    return problem(BodyProblems.of(failure), uri);
  }

  @ServerExceptionMapper
  public Response violation(ResteasyReactiveViolationException failure, UriInfo uri) {
    return violation((ConstraintViolationException) failure, uri);
  }

  @ServerExceptionMapper
  public Response violation(ConstraintViolationException failure, UriInfo uri) {
    return problem(ViolationProblems.of(failure), uri);
  }

  @ServerExceptionMapper
  public Response unauthorized(UnauthorizedException failure, UriInfo uri) {
    return problem(HttpProblems.unauthenticated(), uri);
  }

  @ServerExceptionMapper
  public Response failed(AuthenticationFailedException failure, UriInfo uri) {
    return problem(HttpProblems.unauthenticated(), uri);
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException failure, UriInfo uri) {
    return problem(new ProblemException(StandardProblem.FORBIDDEN), uri);
  }

  @ServerExceptionMapper
  public Response unexpected(Throwable failure, UriInfo uri) {
    if (SqlFailure.unavailable(failure)) {
      return problem(HttpProblems.databaseAway(failure), uri);
    }
    LOG.errorf(failure, "%s failed", instance(uri));
    return problem(new ProblemException(StandardProblem.INTERNAL), uri);
  }

  private static String instance(UriInfo uri) {
    return uri.getRequestUri().getRawPath();
  }
}
