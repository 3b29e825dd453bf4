package io.tollgate.core.howto;

import io.grpc.Context;
import io.grpc.Contexts;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.tollgate.admission.Admission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Lets through what the engine admits, and closes the other calls. */
record TollgateInterceptor(Gatekeeper gatekeeper) implements ServerInterceptor {
  static final Context.Key<Admission> ADMISSION = Context.key("tollgate"); // has the obligations

  @Override
  public <Q, A> ServerCall.Listener<Q> interceptCall(
      ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
    String authority = Optional.ofNullable(call.getAuthority()).orElse("");
    String host = authority.replaceFirst(":\\d+$", "");
    String path = "/" + call.getMethodDescriptor().getFullMethodName();
    List<String> credentials = all(headers, "authorization");
    List<String> proofs = all(headers, "dpop");
    Gatekeeper.Answer answer =
        gatekeeper.ask(
            new Request("POST", host, path, "https://" + authority + path, credentials, proofs));
    if (answer.admission().isAdmitted()) {
      Context context = Context.current().withValue(ADMISSION, answer.admission());
      return Contexts.interceptCall(context, call, headers, next);
    }
    Metadata trailers = new Metadata();
    answer.http().headers().forEach((name, value) -> trailers.put(key(name), value));
    call.close(GrpcStatus.of(answer.http()), trailers);
    return new ServerCall.Listener<>() {};
  }

  private static List<String> all(Metadata headers, String name) {
    List<String> values = new ArrayList<>();
    Optional.ofNullable(headers.getAll(key(name))).ifPresent(all -> all.forEach(values::add));
    return values;
  }

  private static Metadata.Key<String> key(String name) {
    return Metadata.Key.of(name.toLowerCase(Locale.ROOT), Metadata.ASCII_STRING_MARSHALLER);
  }
}
