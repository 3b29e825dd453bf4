package io.tollgate.testkit.model;

import io.tollgate.admission.CallReason;
import io.tollgate.admission.TokenClaims;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether a token is one for this API, this host and this time. Each method is a rule.
 *
 * @param world what it is judged by
 * @param token the claims
 * @param domains which domains they are of
 */
record OracleToken(AdmissionWorld world, TokenClaims token, OracleDomains domains) {

  EnumSet<CallReason> reasons() {
    EnumSet<CallReason> reasons = EnumSet.noneOf(CallReason.class);
    time(reasons);
    domains(reasons);
    organization(reasons);
    client(reasons);
    return reasons;
  }

  private void time(EnumSet<CallReason> reasons) {
    if (token.expiresAt().isEmpty()) {
      reasons.add(CallReason.TOKEN_WITHOUT_EXPIRY);
    } else if (world.second() >= token.expiresAt().get().getEpochSecond() + world.skew()) {
      reasons.add(CallReason.TOKEN_EXPIRED);
    }
    if (token.notBefore().isPresent()
        && Instant.ofEpochSecond(world.second() + world.skew()).isBefore(token.notBefore().get())) {
      reasons.add(CallReason.TOKEN_NOT_YET_VALID);
    }
  }

  private void domains(EnumSet<CallReason> reasons) {
    boolean bound = OracleDomains.isDomainBound(world.catalogue());
    boolean issuer = !domains.issuing().isEmpty();
    boolean host = !domains.called().isEmpty();
    if (!issuer) {
      reasons.add(CallReason.ISSUER_NOT_ACCEPTED);
    }
    if (audience().isEmpty()) {
      reasons.add(CallReason.AUDIENCE_NOT_ACCEPTED);
    }
    if (bound && !host) {
      reasons.add(CallReason.HOST_NOT_ACCEPTED);
    }
    if (bound && issuer && host && audience().isPresent() && domains.serving().isEmpty()) {
      reasons.add(CallReason.DOMAINS_MIXED);
    }
  }

  /** The audience by which the API is found; empty if the token has none that is accepted. */
  Optional<String> audience() {
    if (!OracleDomains.isDomainBound(world.catalogue())) {
      String only = world.catalogue().audience();
      return token.audience().contains(only) ? Optional.of(only) : Optional.empty();
    }
    return domains.best().map(domain -> OracleDomains.audience(world.catalogue(), domain));
  }

  private void organization(EnumSet<CallReason> reasons) {
    if (token.organization().isEmpty()) {
      reasons.add(CallReason.ORGANIZATION_MISSING);
    } else if (!token.organization().get().matches("[^\\s\\p{Z}\\p{Cc}]+")) {
      reasons.add(CallReason.ORGANIZATION_MALFORMED);
    }
  }

  private void client(EnumSet<CallReason> reasons) {
    Set<String> named = new HashSet<>(clientNames());
    if (named.stream().allMatch(String::isBlank)) {
      reasons.add(CallReason.CLIENT_MISSING);
    } else if (named.size() > 1) {
      reasons.add(CallReason.CLIENT_CONTRADICTORY);
    }
  }

  private List<String> clientNames() {
    return Stream.of(token.authorizedParty(), token.clientId()).flatMap(Optional::stream).toList();
  }

  /** The client's id; empty if it is missing or contradictory. */
  Optional<String> clientId() {
    Set<String> named = new HashSet<>(clientNames());
    return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
  }
}
