package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.ProofOfPossession;
import io.tollgate.tenant.ProofOfPossession.Clients;
import io.tollgate.tenant.ProofOfPossession.Mechanism;
import java.util.Optional;

/** Reads {@code proof_of_possession}. */
final class ProofOfPossessionForm {
  private static final Choices<Mechanism> MECHANISMS =
      Choices.of(Mechanism.values(), Mechanism::wireName);
  private static final Choices<Clients> CLIENTS = Choices.of(Clients.values(), Clients::wireName);

  private ProofOfPossessionForm() {}

  static Optional<ProofOfPossession> read(Fields fields) {
    Optional<Mechanism> mechanism = fields.require("mechanism").choice("mechanism", MECHANISMS);
    boolean none = mechanism.equals(Optional.of(Mechanism.NONE));
    if (!none) {
      fields.require("required");
    }
    boolean required = fields.flagOr("required", mechanism.equals(Optional.of(Mechanism.MTLS)));
    Clients requiredFor = fields.choice("required_for", CLIENTS).orElse(Clients.ALL_CLIENTS);
    return mechanism.flatMap(
        value -> {
          Optional<String> conflict = conflict(value, required, requiredFor);
          conflict.ifPresent(
              message -> fields.error("required", DiagnosticCode.CONFLICTING_FIELDS, message));
          return conflict.isPresent()
              ? Optional.empty()
              : Optional.of(new ProofOfPossession(value, required, requiredFor));
        });
  }

  private static Optional<String> conflict(
      Mechanism mechanism, boolean required, Clients requiredFor) {
    if (mechanism == Mechanism.NONE && required) {
      return Optional.of("`mechanism` `none` cannot be required");
    }
    if (mechanism == Mechanism.MTLS && !(required && requiredFor == Clients.ALL_CLIENTS)) {
      return Optional.of("`mechanism` `mtls` is always required, and for `all_clients`");
    }
    return Optional.empty();
  }
}
