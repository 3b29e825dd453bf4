package io.tollgate.core.policy;

import io.tollgate.Consent;
import io.tollgate.Reason;
import io.tollgate.TokenRequest;
import io.tollgate.tenant.Api;
import io.tollgate.tenant.Party;
import io.tollgate.tenant.SubjectType;

/** Whether a consent step applies and what it left. */
final class ConsentRules {

  private static final Consent NOT_REQUIRED = new Consent.NotRequired();
  private static final Consent MISSING = new Consent.Missing();

  private ConsentRules() {}

  /** The consent that counts: never {@link Consent.Derived}. */
  static Consent consentOf(TokenRequest request, Party party, Api api) {
    if (request.subjectType() == SubjectType.CLIENT) {
      return NOT_REQUIRED;
    }
    if (request.consent() instanceof Consent.Derived) {
      return party == Party.FIRST_PARTY && api.skipsConsent() ? NOT_REQUIRED : MISSING;
    }
    return request.consent();
  }

  static long refusals(Consent consent) {
    return Refusals.when(consent instanceof Consent.Missing, Reason.CONSENT_REQUIRED);
  }

  static boolean applies(Consent consent) {
    return !(consent instanceof Consent.NotRequired);
  }

  /** Whether the layer lets a scope pass, defined by the API or not. */
  static boolean covers(Consent consent, String scope) {
    return consent instanceof Consent.Given given
        ? given.scopes().contains(scope)
        : !applies(consent);
  }

  /** Takes out of a set what the layer does not let pass. */
  static void retain(long[] words, Consent consent, ScopeCatalogue catalogue) {
    for (int n = Words.next(words, 0); n >= 0; n = Words.next(words, n + 1)) {
      if (!covers(consent, catalogue.name(n))) {
        Words.clear(words, n);
      }
    }
  }
}
