package io.tollgate.core.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerCall;
import io.grpc.Status;
import io.tollgate.admission.Admission;
import io.tollgate.admission.CallReason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The filters and the interceptor, between a framework that is played and the engine. */
final class FrameworksTest {
  private static final String BODY = "{\"type\":\"https://auth0.com/api-errors#A0E-403-0002\",";

  private final Doorstep doorstep = new Doorstep();
  private final String token = "Bearer " + Doorstep.token(Doorstep.claims().build());

  /** What a framework was told: the method's name, or the first argument, and what came with it. */
  private final Map<String, Object> told = new HashMap<>();

  @Test
  void servlet_admitted_goesOnWithLimits() throws Exception {
    StringWriter body = servlet();

    assertThat(told)
        .containsKey("chain")
        .containsEntry("tollgate", Doorstep.ADMITTED)
        .containsEntry("X-RateLimit-Remaining", "3");
    assertThat(body.toString()).isEmpty();
    assertThat(doorstep.lastCall().path()).isEqualTo("/my-org/details");
  }

  @Test
  void servlet_refused_isAnswered() throws Exception {
    doorstep.refuse(CallReason.SCOPE_INSUFFICIENT);
    StringWriter body = servlet();

    assertThat(told)
        .doesNotContainKey("chain")
        .containsEntry("setStatus", 403)
        .containsEntry("setContentType", "application/problem+json;charset=utf-8")
        .containsKey("WWW-Authenticate");
    assertThat(body.toString()).startsWith(BODY);
  }

  @SuppressWarnings("JdkObsolete") // getRequestURL returns a StringBuffer
  private StringWriter servlet() throws Exception {
    StringWriter body = new StringWriter();
    PrintWriter writer = new PrintWriter(body);
    Map<String, Object> request =
        Map.of(
            "getMethod", "GET",
            "getServerName", "acme.example",
            "getRequestURI", "/my-org/details",
            "getRequestURL", new StringBuffer(Doorstep.URL));
    new TollgateFilter(doorstep.gatekeeper())
        .doFilter(
            played(
                HttpServletRequest.class,
                call ->
                    call.equals("getHeaders Authorization")
                        ? Collections.enumeration(List.of(token))
                        : request.getOrDefault(call, Collections.emptyEnumeration())),
            played(HttpServletResponse.class, call -> writer),
            (asked, answered) -> told.put("chain", asked));
    return body;
  }

  @Test
  void jaxRs_admitted_goesOnWithLimits() {
    assertThat(jaxRs()).containsEntry("X-RateLimit-Remaining", List.of("3"));
    assertThat(told).doesNotContainKey("abortWith");
  }

  @Test
  void jaxRs_refused_isAborted() {
    doorstep.refuse(CallReason.SCOPE_INSUFFICIENT);

    assertThat(jaxRs()).containsKey("WWW-Authenticate");
    assertThat(told.get("abortWith"))
        .isInstanceOfSatisfying(
            Response.class,
            response -> {
              assertThat(response.getStatus()).isEqualTo(403);
              assertThat(response.getMediaType()).hasToString("application/problem+json");
              assertThat(response.getEntity().toString()).startsWith(BODY);
            });
  }

  private Map<String, List<Object>> jaxRs() {
    MultivaluedHashMap<String, String> asked = new MultivaluedHashMap<>();
    asked.add("Authorization", token);
    MultivaluedHashMap<String, Object> answered = new MultivaluedHashMap<>();
    UriInfo uri = played(UriInfo.class, call -> URI.create(Doorstep.URL + "?q=1"));
    ContainerRequestContext request =
        played(
            ContainerRequestContext.class,
            call ->
                switch (call) {
                  case "getMethod" -> "GET";
                  case "getHeaders" -> asked;
                  case "getUriInfo" -> uri;
                  default -> told.get("tollgate");
                });
    TollgateRequestFilter filter = new TollgateRequestFilter(doorstep.gatekeeper());
    filter.filter(request);
    filter.filter(request, played(ContainerResponseContext.class, call -> answered));
    assertThat(doorstep.lastCall().path()).isEqualTo("/my-org/details");
    return answered;
  }

  /** Plays an interface: remembers what it is told, and answers what it is asked. */
  private <T> T played(Class<T> type, Function<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              int given = arguments == null ? 0 : arguments.length;
              if (method.getReturnType() != void.class) {
                return answers.apply(method.getName() + (given == 1 ? " " + arguments[0] : ""));
              }
              return told.put(
                  given == 2 ? arguments[0].toString() : method.getName(), arguments[given - 1]);
            }));
  }

  @Test
  void grpc_admitted_goesOnWithTheAdmission() {
    List<Admission> seen = new ArrayList<>();

    grpc(new PlayedCall(), seen);

    assertThat(seen).containsExactly(Doorstep.ADMITTED);
    assertThat(doorstep.lastCall().host()).isEqualTo("acme.example");
    assertThat(doorstep.lastCall().path()).isEqualTo("/acme.Members/List");
  }

  @Test
  void grpc_refused_isClosed() {
    PlayedCall call = new PlayedCall();
    doorstep.refuse(CallReason.SCOPE_INSUFFICIENT);
    List<Admission> seen = new ArrayList<>();

    grpc(call, seen);

    assertThat(seen).isEmpty();
    assertThat(call.statuses)
        .singleElement()
        .satisfies(
            status -> {
              assertThat(status.getCode()).isEqualTo(Status.Code.PERMISSION_DENIED);
              assertThat(status.getDescription()).isEqualTo("Insufficient Scope");
            });
    assertThat(call.trailers.keys()).containsExactly("www-authenticate");
  }

  private void grpc(PlayedCall call, List<Admission> seen) {
    Metadata headers = new Metadata();
    headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), token);
    new TollgateInterceptor(doorstep.gatekeeper())
        .interceptCall(
            call,
            headers,
            (going, with) -> {
              seen.add(TollgateInterceptor.ADMISSION.get());
              return new ServerCall.Listener<>() {};
            });
  }

  /** A call of gRPC that remembers how it was closed. */
  private static final class PlayedCall extends ServerCall<InputStream, InputStream> {
    private final List<Status> statuses = new ArrayList<>();
    private Metadata trailers = new Metadata();

    @Override
    public void request(int messages) {}

    @Override
    public void sendHeaders(Metadata headers) {}

    @Override
    public void sendMessage(InputStream message) {}

    @Override
    public void close(Status status, Metadata with) {
      statuses.add(status);
      trailers = with;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public String getAuthority() {
      return "acme.example:443";
    }

    @Override
    public MethodDescriptor<InputStream, InputStream> getMethodDescriptor() {
      return MethodDescriptor.newBuilder(new Bytes(), new Bytes())
          .setType(MethodDescriptor.MethodType.UNARY)
          .setFullMethodName("acme.Members/List")
          .build();
    }
  }

  private static final class Bytes implements MethodDescriptor.Marshaller<InputStream> {
    @Override
    public InputStream stream(InputStream value) {
      return value;
    }

    @Override
    public InputStream parse(InputStream stream) {
      return new ByteArrayInputStream(new byte[0]);
    }
  }
}
