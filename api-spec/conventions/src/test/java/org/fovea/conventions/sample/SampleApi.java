package org.fovea.conventions.sample;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.List;

/** Shaped like a generated interface. */
@Path("/v1/samples")
public interface SampleApi {

  @GET
  @Produces("application/json")
  Samples list(
      @QueryParam("limit") @Min(1) @Max(1000) Integer limit,
      @QueryParam("cursor") String cursor,
      @QueryParam("tag") List<String> tag);

  @POST
  @Consumes("application/json")
  @Produces("application/json")
  Sample create(@HeaderParam("Idempotency-Key") String key, @Valid @NotNull Sample sample);

  @GET
  @Path("/{id}")
  @Produces("application/json")
  Sample read(@PathParam("id") String id);

  @PUT
  @Path("/{id}")
  @Consumes("application/json")
  @Produces("application/json")
  Sample change(
      @PathParam("id") String id,
      @HeaderParam("If-Match") String ifMatch,
      @Valid @NotNull Sample sample);

  @DELETE
  @Path("/{id}")
  void delete(@PathParam("id") String id);

  @POST
  @Path("/{id}:copy")
  @Produces("application/json")
  Sample copy(@PathParam("id") String id);

  @GET
  @Path("/{id}/failure")
  @Produces("application/json")
  Sample fail(@PathParam("id") String id);
}
