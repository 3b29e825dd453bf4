package io.tollgate.core.document;

import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.RateLimits;
import io.tollgate.limit.Tier;
import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.Optional;
import java.util.Set;

/** Reads {@code tenant} of Tollgate's own shape, which is closed. */
final class TenantForm {
  private static final long MOST_PER_SECOND = 1_000_000_000;
  private static final Choices<Tier> TIERS = tiers();

  private TenantForm() {}

  static void read(Fields fields, Draft draft) {
    fields.closed(Shape.OWN_TENANT_FIELDS);
    draft.saysDomain = fields.has("domain");
    draft.domain = domain(fields, "domain");
    for (ScalarNode value : fields.distinctTexts("custom_domains", Severity.WARNING)) {
      domain(value, fields.notes())
          .ifPresent(domain -> draft.addCustomDomain(domain, value.spot().place()));
    }
    draft.rateLimits = rateLimits(fields);
  }

  /** Reads a domain from a field. */
  static Optional<String> domain(Fields fields, String name) {
    return fields
        .node()
        .find(name)
        .flatMap(value -> Values.string(value, fields.notes()))
        .flatMap(value -> domain(value, fields.notes()));
  }

  private static Optional<String> domain(ScalarNode value, Notes notes) {
    if (DomainName.is(value.text())) {
      return Optional.of(DomainName.lowerCase(value.text()));
    }
    notes.error(
        value.spot(),
        DiagnosticCode.INVALID_VALUE,
        DomainName.RULE + ": " + value.describe(),
        DomainName.within(value.text()));
    return Optional.empty();
  }

  private static Optional<RateLimits> rateLimits(Fields fields) {
    if (fields.has("tier") && fields.has("rate_limits")) {
      fields.error(
          "rate_limits",
          DiagnosticCode.CONFLICTING_FIELDS,
          "`tier` and `rate_limits` exclude each other");
    }
    Optional<RateLimits> byTier = fields.choice("tier", TIERS).map(Tier::rateLimits);
    Optional<RateLimits> own = fields.object("rate_limits").flatMap(TenantForm::limits);
    return own.or(() -> byTier);
  }

  private static Optional<RateLimits> limits(Fields fields) {
    fields.closed(Set.of("tenant", "organization")).require("tenant", "organization");
    Optional<LevelLimits> tenant = fields.object("tenant").flatMap(TenantForm::limit);
    Optional<LevelLimits> organization = fields.object("organization").flatMap(TenantForm::limit);
    return tenant.flatMap(limit -> organization.map(other -> RateLimits.of(limit, other)));
  }

  private static Optional<LevelLimits> limit(Fields fields) {
    fields.closed(Set.of("read", "write")).require("read", "write");
    Optional<Long> read = fields.whole("read", 0, MOST_PER_SECOND);
    Optional<Long> write = fields.whole("write", 0, MOST_PER_SECOND);
    return read.flatMap(reads -> write.map(writes -> LevelLimits.perSecond(reads, writes)));
  }

  private static Choices<Tier> tiers() {
    Choices<Tier> tiers = Choices.of(Tier.values(), Tier::wireName);
    for (Tier tier : Tier.values()) {
      tiers = tiers.alias(tier.wireName().replace('_', '-'), tier);
    }
    return tiers;
  }
}
