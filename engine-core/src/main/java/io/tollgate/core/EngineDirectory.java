package io.tollgate.core;

import static java.util.Objects.requireNonNull;

import io.tollgate.LiveEngine;
import io.tollgate.Reason;
import io.tollgate.TokenDecision;
import io.tollgate.TokenRequest;
import io.tollgate.admission.Admission;
import io.tollgate.admission.ApiCall;
import io.tollgate.admission.CallReason;
import io.tollgate.core.directory.Residence;
import io.tollgate.core.directory.Residence.Absent;
import io.tollgate.core.directory.Residence.Loaded;
import io.tollgate.core.directory.Residents;
import io.tollgate.core.engine.DecisionTeller;
import io.tollgate.core.policy.TokenPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The engines of many tenants. A tenant is loaded when it is asked for, once for all who ask, and
 * refreshed in the background; a load that fails keeps what is there. The number of engines is
 * bounded, and so is what strangers can make it remember.
 *
 * <p>What a tenant has spent stays spent when it is unloaded and loaded again: its limiter is kept
 * until every bucket is full. So there are at most as many limiters more than engines as there are
 * tenants that were admitted a call in the time in which their buckets fill.
 *
 * <p>Safe for any number of threads. It starts none: a tenant is loaded by the first thread that
 * asks for it, and refreshed by an executor. Names are compared exactly.
 *
 * @since 0.1.0
 */
public final class EngineDirectory {

  private final Residents residents;
  private final @Nullable DecisionTeller teller;

  EngineDirectory(Residents residents, @Nullable DecisionTeller teller) {
    this.residents = residents;
    this.teller = teller;
  }

  /**
   * Decides whether a call may go ahead, and charges it, by the engine of its tenant.
   *
   * @param tenant the tenant's name
   * @param call the call
   * @return the answer; a refusal with {@link CallReason#TENANT_UNKNOWN} or {@link
   *     CallReason#TENANT_UNAVAILABLE} where there is no engine
   */
  public Admission admit(String tenant, ApiCall call) {
    requireNonNull(call, "call");
    long begun = begun();
    Residence found = find(tenant);
    if (found instanceof Loaded loaded) {
      return loaded.engine().admit(call);
    }
    Admission refused = Admission.Refused.of(List.of(((Absent) found).callReason()));
    if (begun != 0 && teller != null) {
      teller.tellWithoutEngine(tenant, call, refused, begun);
    }
    return refused;
  }

  /**
   * Decides which scopes a token gets, by the engine of its tenant.
   *
   * @param tenant the tenant's name
   * @param request what is asked for
   * @return the decision; a refusal with {@link Reason#TENANT_UNKNOWN} or {@link
   *     Reason#TENANT_UNAVAILABLE} where there is no engine
   */
  public TokenDecision decide(String tenant, TokenRequest request) {
    requireNonNull(request, "request");
    long begun = begun();
    Residence found = find(tenant);
    if (found instanceof Loaded loaded) {
      return loaded.engine().decide(request);
    }
    TokenDecision refused = TokenPolicy.refuseUnjudged(((Absent) found).reason());
    if (begun != 0 && teller != null) {
      teller.tellWithoutEngine(tenant, request, refused, begun);
    }
    return refused;
  }

  /**
   * Returns the engine of a tenant, for one use. Ask again for the next: an engine that is kept is
   * not refreshed once the tenant was unloaded.
   *
   * @param tenant the tenant's name
   * @return the engine; empty if there is no such tenant, or it could not be loaded
   */
  public Optional<LiveEngine> engine(String tenant) {
    return find(tenant) instanceof Loaded loaded ? Optional.of(loaded.engine()) : Optional.empty();
  }

  /**
   * Lets go of the limiters of unloaded tenants whose buckets are full again. Every load does a
   * part of this; it is only needed to get memory back when no tenants are loaded any more.
   */
  public void sweep() {
    residents.sweep();
  }

  /**
   * Returns how many tenants are loaded.
   *
   * @return the number of engines
   */
  public long loadedTenants() {
    return residents.size();
  }

  /**
   * Returns how many names are remembered of tenants that are unknown or unavailable.
   *
   * @return the number of names
   */
  public long rememberedAbsences() {
    return residents.rememberedAbsences();
  }

  /**
   * Returns how many limiters are kept for tenants that are not loaded.
   *
   * @return the number of limiters
   */
  public long keptLimiters() {
    return residents.heldLimiters();
  }

  /**
   * Returns how often the directory's listener to decisions threw something, which changed nothing
   * else.
   *
   * @return the number of failures
   */
  public long listenerFailures() {
    return teller == null ? 0 : teller.failures();
  }

  private Residence find(String tenant) {
    return residents.find(requireNonNull(tenant, "tenant"));
  }

  /** When it began, if anybody wants to hear; else 0. */
  private long begun() {
    return teller != null && teller.isHeard() ? teller.time() | 1 : 0;
  }
}
