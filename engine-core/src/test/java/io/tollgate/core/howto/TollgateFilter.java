package io.tollgate.core.howto;

import io.tollgate.core.ProblemWriter;
import io.tollgate.http.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;

/** Lets through what the engine admits, and answers the rest itself. */
final class TollgateFilter extends HttpFilter {
  private static final long serialVersionUID = 1;
  private final transient Gatekeeper gatekeeper;

  TollgateFilter(Gatekeeper gatekeeper) {
    this.gatekeeper = gatekeeper;
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Gatekeeper.Answer answer =
        gatekeeper.ask(
            new Request(
                request.getMethod(),
                request.getServerName(),
                request.getRequestURI(),
                request.getRequestURL().toString(),
                Collections.list(request.getHeaders("Authorization")),
                Collections.list(request.getHeaders("DPoP"))));
    answer.http().headers().forEach(response::setHeader);
    if (answer.admission().isAdmitted()) {
      request.setAttribute("tollgate", answer.admission()); // has the obligations
      chain.doFilter(request, response);
    } else {
      response.setStatus(answer.http().status());
      response.setContentType(Problem.MEDIA_TYPE + ";charset=utf-8");
      String body = answer.http().problem().map(ProblemWriter::toJson).orElse("");
      response.getWriter().write(body);
    }
  }
}
