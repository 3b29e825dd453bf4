package io.tollgate.http;

import io.tollgate.admission.Admission;
import io.tollgate.admission.CallReason;
import io.tollgate.admission.Gate;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.LimitVerdict;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that an admission knows, as members of a problem; what it does not know is left out. */
final class OperatorMembers {

  private final Map<String, Object> members = new LinkedHashMap<>();

  private OperatorMembers() {}

  static Map<String, Object> of(Admission admission) {
    OperatorMembers all = new OperatorMembers();
    all.members.put("reason", admission.reason().name());
    all.list("reasons", admission.reasons().stream().map(CallReason::name).toList());
    all.list(
        "failing",
        admission.reasons().stream().map(CallReason::gate).map(Gate::wireName).distinct().toList());
    admission.operation().ifPresent(operation -> all.members.put("operation", operation.id()));
    if (admission instanceof Admission.Refused refused) {
      all.list("missing_scopes", refused.missingScopes().toList());
      all.list("ignored_scopes", refused.ignoredScopes());
      all.list("missing_facts", refused.missingFacts());
      all.list("allowed_methods", refused.allowedMethods());
    } else if (admission instanceof Admission.Challenged challenged) {
      all.list("acr_values", challenged.rule().preferredAcrValues());
      all.list("amr_values", challenged.rule().amrValues());
      challenged.rule().maxAge().ifPresent(age -> all.members.put("max_age", age.toSeconds()));
    }
    admission.charge().ifPresent(all::limits);
    return all.members;
  }

  private void limits(Admission.Charge charge) {
    LimitVerdict verdict = charge.verdict();
    members.put("call_class", charge.callClass().wireName());
    members.put("tenant_remaining", verdict.tenant().remaining());
    members.put("organization_remaining", verdict.organization().remaining());
    list("denied_by", verdict.deniedBy().stream().map(LimitLevel::wireName).toList());
    if (verdict instanceof LimitVerdict.DeniedUntil denied) {
      members.put("retry_after_ns", denied.retryAfter().toNanos());
    }
  }

  private void list(String name, Collection<String> values) {
    if (!values.isEmpty()) {
      members.put(name, List.copyOf(values));
    }
  }
}
