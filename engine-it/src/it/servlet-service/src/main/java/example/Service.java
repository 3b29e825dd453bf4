package example;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.tollgate.LiveEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.core.CatalogueReader;
import io.tollgate.core.ProblemWriter;
import io.tollgate.core.TenantReader;
import io.tollgate.core.Tollgate;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.http.HttpAnswer;
import io.tollgate.http.Problem;
import io.tollgate.tenant.TokenType;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.server.Server;

/** Lists invoices, with their amounts for those who may see them. */
public final class Service extends HttpServlet {
  public static void main(String[] port) throws Exception {
    JWKSource<SecurityContext> keys = new ImmutableJWKSet<>(JWKSet.load(new File("keys.json")));
    DefaultJWTProcessor<SecurityContext> tokens = new DefaultJWTProcessor<>();
    tokens.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
    tokens.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt")));
    tokens.setJWTClaimsSetVerifier((claims, context) -> {}); // the engine does, and says why
    LiveEngine engine =
        Tollgate.policyEngine()
            .tenant(TenantReader.create().read(Path.of("tenant.json")).orElseThrow())
            .catalogue(CatalogueReader.create().read(Path.of("invoices.json")).orElseThrow())
            .build();
    ServletContextHandler context = new ServletContextHandler();
    context.addFilter(new Guard(engine, tokens), "/*", EnumSet.of(DispatcherType.REQUEST));
    context.addServlet(new Service(), "/*");
    Server server = new Server(Integer.parseInt(port[0]));
    server.setHandler(context);
    server.start();
  }

  @Override
  protected void doGet(HttpServletRequest in, HttpServletResponse out) throws IOException {
    boolean bare = ((List<?>) in.getAttribute("obligations")).contains("omit:amount");
    out.setContentType("application/json");
    out.getWriter().write(bare ? "[{\"id\":7}]" : "[{\"id\":7,\"amount\":1200}]");
  }
}

/** Lets through what the engine admits, and answers the rest itself. */
record Guard(LiveEngine engine, DefaultJWTProcessor<SecurityContext> tokens) implements Filter {
  @Override
  public void doFilter(ServletRequest in, ServletResponse answered, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse out = (HttpServletResponse) answered;
    ApiCall call = call((HttpServletRequest) in);
    Admission verdict = engine.admit(call);
    HttpAnswer http = AdmissionResponse.forCallers().render(verdict, call.scheme(), Instant.now());
    http.headers().forEach(out::setHeader);
    if (verdict instanceof Admission.Admitted admitted) {
      in.setAttribute("obligations", admitted.obligations());
      chain.doFilter(in, out);
    } else {
      out.setStatus(http.status());
      out.setContentType(Problem.MEDIA_TYPE + ";charset=utf-8");
      out.getWriter().write(ProblemWriter.toJson(http.problem().orElseThrow()));
    }
  }

  private ApiCall call(HttpServletRequest in) {
    ApiCall.Builder call = ApiCall.of(in.getMethod(), in.getServerName(), in.getRequestURI());
    String sent = String.join(",", Collections.list(in.getHeaders("Authorization")));
    try {
      return sent.regionMatches(true, 0, "Bearer ", 0, 7)
          ? call.bearer(TokenClaims.of(tokens.process(sent.substring(7), null).getClaims())).build()
          : call.build();
    } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException bad) {
      return call.rejectedToken(TokenType.BEARER).build();
    }
  }
}
