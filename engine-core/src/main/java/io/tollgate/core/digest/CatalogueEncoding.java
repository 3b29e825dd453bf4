package io.tollgate.core.digest;

import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.operation.Operation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.operation.ScopeAlternative;

/**
 * Every component of the catalogue, and of what is sensitive in it, as the records declare them.
 */
final class CatalogueEncoding {

  private CatalogueEncoding() {}

  static void catalogue(DigestWriter out, OperationCatalogue catalogue) {
    out.text(catalogue.audience())
        .text(catalogue.basePath())
        .text(catalogue.optionalVersion())
        .flag(catalogue.needsClientConfiguration())
        .list(catalogue.operations(), CatalogueEncoding::operation);
  }

  private static void operation(DigestWriter out, Operation operation) {
    out.text(operation.id())
        .text(operation.method())
        .text(operation.path())
        .list(operation.alternatives(), CatalogueEncoding::alternative)
        .word(operation.callClass())
        .wordSet(operation.requirements())
        .optional(operation.accessLevel(), DigestWriter::word)
        .textSet(operation.limitedMembers());
  }

  private static void alternative(DigestWriter out, ScopeAlternative alternative) {
    out.scopes(alternative.scopes()).texts(alternative.obligations());
  }

  static void stepUp(DigestWriter out, StepUpPolicy policy) {
    out.map(policy.rules(), DigestWriter::text, CatalogueEncoding::rule);
  }

  /** Of classes, other than of methods, it matters which comes first: it is preferred. */
  private static void rule(DigestWriter out, StepUpRule rule) {
    out.texts(rule.preferredAcrValues())
        .textSet(rule.amrValues())
        .optional(rule.maxAge(), DigestWriter::duration);
  }
}
