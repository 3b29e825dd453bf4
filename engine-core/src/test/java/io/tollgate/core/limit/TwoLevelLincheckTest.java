package io.tollgate.core.limit;

import io.tollgate.limit.CallClass;
import io.tollgate.limit.Inheritance;
import io.tollgate.limit.LevelLimits;
import io.tollgate.limit.LimitCode;
import io.tollgate.limit.LimitLevel;
import io.tollgate.limit.OrganizationLimiter;
import io.tollgate.limit.RateLimits;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuaranteeKt;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.Validate;
import org.jetbrains.lincheck.datastructures.verifier.EpsilonVerifier;
import org.junit.jupiter.api.Test;

/**
 * The two-level limiter keeps a specification that is relaxed on purpose, at one instant of time:
 *
 * <ul>
 *   <li>Safety, unconditionally: what is admitted and not given back is within both bursts.
 *   <li>Liveness: a denial is legal only if at some instant of the call one of the levels that it
 *       names could not admit it, <em>counting those who hold a token for a moment</em> and give it
 *       back because the tenant had none left. So a call of the same organization that was under
 *       way at any time before the end of the denied one counts for the organization, admitted or
 *       not; for the tenant, who is asked last, only those that were admitted.
 *   <li>A call that is under way while the limits change may leave its organization short of its
 *       cost, once: it counts twice there.
 * </ul>
 *
 * <p>Against the strict specification, which only counts what is admitted in the end, the checker
 * finds a call denied by an organization of which another call held a token for a moment only. That
 * is the anomaly that the order organization before tenant leaves; it disturbs nobody but the
 * organization itself.
 */
@Param(name = "organization", gen = IntGen.class, conf = "1:2")
@Param(name = "cost", gen = IntGen.class, conf = "1:2")
public class TwoLevelLincheckTest {

  private static final int TENANT_BURST = 3;
  private static final int ORGANIZATION_BURST = 2;
  private static final RateLimits LIMITS =
      RateLimits.of(
          LevelLimits.perSecond(TENANT_BURST, 1), LevelLimits.perSecond(ORGANIZATION_BURST, 1));

  private final TwoLevelLimiter limiter =
      new TwoLevelLimiter(LIMITS, () -> 0, null, Long.MAX_VALUE, null);

  private final OrganizationLimiter handle = limiter.organization("org_2");
  private final Journal journal = new Journal();

  /** Made by the model checker. */
  public TwoLevelLincheckTest() {}

  /** Takes. */
  @Operation
  public void take(@Param(name = "organization") int organization, @Param(name = "cost") int cost) {
    int call = journal.begin(organization, cost);
    long code =
        organization == 1
            ? limiter.tryAcquire("org_1", CallClass.READ, cost)
            : handle.tryAcquire(CallClass.READ, cost);
    journal.end(call, code, true);
  }

  /** Takes, and gives back what was got. */
  @Operation
  public void takeAndGiveBack(@Param(name = "organization") int organization) {
    int call = journal.begin(organization, 1);
    long code = limiter.tryAcquire("org_" + organization, CallClass.READ, 1);
    if (LimitCode.isAdmitted(code)) {
      limiter.refund("org_" + organization, CallClass.READ, 1, code);
    }
    journal.end(call, code, false);
  }

  /** Drops what is full. */
  @Operation
  public void sweep() {
    limiter.sweep();
  }

  /** Changes the limits, to what they are. */
  @Operation
  public void change() {
    int call = journal.begin(Journal.CHANGE, 0);
    limiter.reconfigure(LIMITS, Inheritance.ADDITIVE);
    journal.end(call, 0, true);
  }

  /** Looks at all that happened. */
  @Validate
  public void everyAnswerIsLegal() {
    journal.requireLegal(TENANT_BURST, ORGANIZATION_BURST);
  }

  @Test
  void limiter_keepsTheRelaxedSpecification() {
    Lincheck.run(
        new ModelCheckingOptions()
            .verifier(EpsilonVerifier.class)
            .addGuarantee(
                ManagedStrategyGuaranteeKt.forClasses(Journal.class.getName())
                    .allMethods()
                    .treatAsAtomic()),
        getClass());
  }

  /**
   * Who called when, and whether all answers are legal. Plain loops over plain arrays: the model
   * checker follows every step of them.
   */
  public static final class Journal {
    static final int CHANGE = 0;
    private static final int ALL = -1;
    private static final int MOST = 16;

    private final int[] organization = new int[MOST];
    private final long[] cost = new long[MOST];
    private final int[] start = new int[MOST];
    private final int[] finish = new int[MOST];
    private final long[] code = new long[MOST];
    private final boolean[] kept = new boolean[MOST];
    private int calls;
    private int time;

    synchronized int begin(int id, long wanted) {
      int call = calls++;
      organization[call] = id;
      cost[call] = wanted;
      start[call] = time++;
      finish[call] = Integer.MAX_VALUE;
      return call;
    }

    synchronized void end(int call, long answer, boolean keeps) {
      finish[call] = time++;
      code[call] = answer;
      kept[call] = keeps && LimitCode.isAdmitted(answer);
    }

    synchronized void requireLegal(long tenantBurst, long organizationBurst) {
      for (int call = 0; call < calls; call++) {
        if (admitted(ALL) > tenantBurst || admitted(organization[call]) > organizationBurst) {
          throw new IllegalStateException("more than the burst was admitted: call=" + call);
        }
        if (!LimitCode.isAdmitted(code[call])
            && !LimitCode.isNever(code[call])
            && !isLegal(call, tenantBurst, organizationBurst)) {
          throw new IllegalStateException("denied without reason: call=" + call);
        }
      }
    }

    /** What was admitted and kept, of one organization or of all. */
    private long admitted(int id) {
      long sum = 0;
      for (int i = 0; i < calls; i++) {
        sum += kept[i] && (id == ALL || organization[i] == id) ? cost[i] : 0;
      }
      return sum;
    }

    private boolean isLegal(int denied, long tenantBurst, long organizationBurst) {
      long ofTenant = cost[denied];
      long ofOrganization = cost[denied] + (meetsAChange(denied) ? cost[denied] : 0);
      for (int i = 0; i < calls; i++) {
        if (i != denied && start[i] < finish[denied]) {
          ofTenant += LimitCode.isAdmitted(code[i]) ? cost[i] : 0;
          if (organization[i] == organization[denied]) {
            ofOrganization += meetsAChange(i) ? 2 * cost[i] : cost[i];
          }
        }
      }
      return (LimitCode.isDeniedBy(code[denied], LimitLevel.TENANT) && ofTenant > tenantBurst)
          || (LimitCode.isDeniedBy(code[denied], LimitLevel.ORGANIZATION)
              && ofOrganization > organizationBurst);
    }

    private boolean meetsAChange(int call) {
      for (int i = 0; i < calls; i++) {
        if (organization[i] == CHANGE && start[i] < finish[call] && finish[i] > start[call]) {
          return true;
        }
      }
      return false;
    }
  }
}
