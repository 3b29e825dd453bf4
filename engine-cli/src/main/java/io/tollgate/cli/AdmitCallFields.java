package io.tollgate.cli;

import static java.util.Objects.requireNonNull;

import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallFacts;
import io.tollgate.admission.ProofState;
import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.TokenType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of one API call, as far as they have been read. */
final class AdmitCallFields implements RequestParser.RequestFields<AdmitCall> {
  private static final Choice<TokenType> SCHEMES =
      Choice.of(TokenType.values(), TokenType::wireName);
  private static final Choice<ProofState> PROOFS =
      Choice.of(ProofState.values(), ProofState::wireName);

  private static final List<String> NAMES =
      List.of(
          "id",
          "at_ns",
          "now_epoch_s",
          "method",
          "host",
          "path",
          "scheme",
          "dpop_proof",
          "token",
          "token_rejected",
          "facts");

  private @Nullable Long at;
  private @Nullable Long now;
  private @Nullable String method;
  private @Nullable String host;
  private @Nullable String path;
  private @Nullable TokenType scheme;
  private @Nullable ProofState proof;
  private @Nullable TokenClaims token;
  private boolean tokenRejected;
  private CallFacts facts = CallFacts.NONE;

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public void read(String name, FieldReader value) {
    switch (name) {
      case "at_ns" -> at = value.whole();
      case "now_epoch_s" -> now = value.whole();
      case "method" -> method = value.text();
      case "host" -> host = value.text();
      case "path" -> path = value.text();
      case "scheme" -> scheme = value.choice(SCHEMES);
      case "dpop_proof" -> proof = value.choice(PROOFS);
      case "token" -> token = token(value);
      case "token_rejected" -> tokenRejected = Boolean.TRUE.equals(value.flag());
      case "facts" -> facts = facts(value);
      default -> throw new IllegalArgumentException("no such field: name=" + name);
    }
  }

  @Override
  public void requireComplete(FieldReader reader) {
    if (method == null) {
      reader.missing("method");
    }
    if (host == null) {
      reader.missing("host");
    }
    if (path == null) {
      reader.missing("path");
    }
    if (tokenRejected && token != null) {
      reader.incomplete("`token` has no claims if it is rejected");
    }
  }

  @Override
  public AdmitCall request() {
    return new AdmitCall(
        at,
        now,
        new ApiCall(
            requireNonNull(method),
            requireNonNull(host),
            requireNonNull(path),
            scheme == null ? TokenType.BEARER : scheme,
            proof == null ? ProofState.ABSENT : proof,
            Optional.ofNullable(token),
            tokenRejected,
            facts));
  }

  private static @Nullable TokenClaims token(FieldReader value) {
    if (!value.isObject()) {
      value.object(new TokenFields()); // which says what it should be, unless it is not given
      return null;
    }
    TokenFields fields = new TokenFields();
    value.object(fields);
    return fields.claims();
  }

  private static CallFacts facts(FieldReader value) {
    FactFields fields = new FactFields();
    value.object(fields);
    return fields.facts();
  }
}
