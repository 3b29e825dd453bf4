package io.tollgate.core.engine;

import io.tollgate.tenant.Organizations;
import io.tollgate.tenant.Tenant;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A hash that tells configurations apart. It is taken over the texts of the tenant's records, whose
 * sets and maps keep their order: the same document gives the same digest, in every process.
 */
final class TenantDigest {

  private static final int SHOWN_BYTES = 16;

  private final MessageDigest hash;

  private TenantDigest(MessageDigest hash) {
    this.hash = hash;
  }

  static String of(Tenant tenant) {
    TenantDigest digest = new TenantDigest(sha256());
    digest.add(tenant.domain());
    digest.addAll(tenant.customDomains());
    digest.add(tenant.rateLimits());
    digest.addAll(tenant.apis());
    digest.addAll(tenant.clients());
    digest.addAll(tenant.clientGrants());
    digest.addAll(tenant.roles());
    if (tenant.organizations() instanceof Organizations.Listed listed) {
      digest.addAll(listed.organizations());
    } else {
      digest.add("unlisted");
    }
    digest.addAll(tenant.connectionProfiles());
    digest.addAll(tenant.userAttributeProfiles());
    return HexFormat.of().formatHex(digest.hash.digest(), 0, SHOWN_BYTES);
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
