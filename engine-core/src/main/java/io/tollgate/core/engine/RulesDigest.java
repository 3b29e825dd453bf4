package io.tollgate.core.engine;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.core.admission.AdmissionRules;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;

/**
 * A hash that tells configurations apart. It is taken over the texts of the records, whose sets and
 * maps keep their order: the same document gives the same digest, in every process.
 */
final class RulesDigest {

  private static final int SHOWN_BYTES = 16;

  private final MessageDigest hash;

  private RulesDigest(MessageDigest hash) {
    this.hash = hash;
  }

  static String of(AdmissionRules rules) {
    RulesDigest digest = new RulesDigest(sha256());
    digest.add(rules.tenant());
    digest.add(rules.catalogue());
    digest.add(rules.stepUp());
    return HexFormat.of().formatHex(digest.hash.digest(), 0, SHOWN_BYTES);
  }

  private void add(Tenant tenant) {
    add(tenant.domain());
    addAll(tenant.customDomains());
    add(tenant.rateLimits());
    addAll(tenant.apis());
    addAll(tenant.clients());
    addAll(tenant.clientGrants());
    addAll(tenant.roles());
    if (tenant.organizations() instanceof Organizations.Listed listed) {
      addAll(listed.organizations());
    } else {
      add("unlisted");
    }
    addAll(tenant.connectionProfiles());
    addAll(tenant.userAttributeProfiles());
  }

  private void add(OperationCatalogue catalogue) {
    add(catalogue.audience());
    add(catalogue.basePath());
    add(catalogue.optionalVersion());
    add(catalogue.needsClientConfiguration());
    addAll(catalogue.operations());
  }

  /** Of methods it does not matter which comes first, and their set need not have kept it. */
  private void add(StepUpPolicy policy) {
    add(policy.rules().size());
    policy
        .rules()
        .forEach(
            (operation, rule) -> {
              add(operation);
              addAll(rule.preferredAcrValues());
              addAll(List.copyOf(new TreeSet<>(rule.amrValues())));
              add(rule.maxAge());
            });
  }

  private void addAll(List<?> parts) {
    add(parts.size());
    parts.forEach(this::add);
  }

  private void add(Object part) {
    byte[] text = part.toString().getBytes(StandardCharsets.UTF_8);
    hash.update(Integer.toString(text.length).getBytes(StandardCharsets.UTF_8));
    hash.update((byte) ' ');
    hash.update(text);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
