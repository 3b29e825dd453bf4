package io.tollgate.core.howto;

import io.tollgate.admission.ApiCall;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request has for the engine, whatever the framework. */
record Request(
    String method,
    String host, // as the caller named it, without a port
    String path, // as it came, encoded
    String url, // without a query
    List<String> authorization,
    List<String> proofs) {
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)(Bearer|DPoP) +([A-Za-z0-9._~+/-]+=*)");

  /** Finds scheme and token; does not match if there are none, or several. */
  Matcher credentials() {
    return CREDENTIALS.matcher(String.join(",", authorization));
  }

  ApiCall.Builder call() {
    return ApiCall.of(method, host, path);
  }
}
