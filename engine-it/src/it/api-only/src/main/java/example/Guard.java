package example;

import io.tollgate.LiveEngine;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.TokenClaims;
import io.tollgate.http.AdmissionResponse;
import io.tollgate.http.HttpAnswer;
import java.time.Clock;

/** A library's guard: whoever deploys it gives it an engine. */
public final class Guard {
  private final LiveEngine engine;
  private final Clock clock;

  /** Makes a guard that asks an engine. */
  public Guard(LiveEngine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** Answers a call with a token that was verified. */
  public HttpAnswer answer(String method, String path, TokenClaims claims) {
    ApiCall call = ApiCall.of(method, "acme.us.auth0.com", path).bearer(claims).build();
    Admission admission = engine.admit(call);
    return AdmissionResponse.forCallers().render(admission, call.scheme(), clock.instant());
  }
}
