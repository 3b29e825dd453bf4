package io.tollgate.core.howto;

import io.tollgate.core.ProblemWriter;
import io.tollgate.http.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lets through what the engine admits, and answers the rest itself. */
@Provider
@PreMatching
record TollgateRequestFilter(Gatekeeper gatekeeper)
    implements ContainerRequestFilter, ContainerResponseFilter {
  private static final String ANSWER = "tollgate";

  @Override
  public void filter(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    String url = uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
    List<String> credentials = request.getHeaders().getOrDefault("Authorization", List.of());
    List<String> proofs = request.getHeaders().getOrDefault("DPoP", List.of());
    String host = Objects.toString(uri.getHost(), "");
    Gatekeeper.Answer answer =
        gatekeeper.ask(
            new Request(request.getMethod(), host, uri.getRawPath(), url, credentials, proofs));
    request.setProperty(ANSWER, answer); // has the obligations
    Response.ResponseBuilder refusal =
        Response.status(answer.http().status()).type(Problem.MEDIA_TYPE);
    Optional<String> body = answer.http().problem().map(ProblemWriter::toJson);
    body.ifPresent(json -> request.abortWith(refusal.entity(json).build()));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    if (request.getProperty(ANSWER) instanceof Gatekeeper.Answer answer) {
      answer.http().headers().forEach(response.getHeaders()::putSingle);
    }
  }
}
