package io.tollgate.core.digest;

import io.tollgate.Ruleset;
import java.util.HexFormat;

/**
 * A hash that tells configurations apart: those that are equal have the same one, in every process,
 * whatever order their sets and maps keep; those that are not have different ones, as far as
 * SHA-256 goes.
 *
 * <p>What is hashed can be read in one way only. Which component comes next is settled by the
 * types; a text or a list begins with its length, an optional value with whether it is there, one
 * of several kinds with which kind it is; what has no order is sorted. So no text can pass for the
 * end of itself and the beginning of the next one.
 */
public final class RulesDigest {

  private static final int SHOWN_BYTES = 16;

  private RulesDigest() {}

  /**
   * Returns the hash of a configuration.
   *
   * @param rules tenant, catalogue and step-up policy
   * @return its first half, in hexadecimal digits
   */
  public static String of(Ruleset rules) {
    DigestWriter out = new DigestWriter();
    TenantEncoding.tenant(out, rules.tenant());
    CatalogueEncoding.catalogue(out, rules.catalogue());
    CatalogueEncoding.stepUp(out, rules.stepUp());
    return HexFormat.of().formatHex(out.finish(), 0, SHOWN_BYTES);
  }
}
