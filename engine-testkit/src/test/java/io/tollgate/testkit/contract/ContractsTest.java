package io.tollgate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tollgate.limit.CallClass;
import io.tollgate.spi.DecisionListener;
import io.tollgate.spi.DecisionRecord;
import io.tollgate.spi.LimitListener;
import io.tollgate.spi.NanoClock;
import io.tollgate.spi.TenantSource;
import io.tollgate.tenant.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who breaks a contract is found out. */
final class ContractsTest {
  private static final Tenant ACME = Tenant.builder("acme.example").build();

  @Test
  void clockThatStepsBack_isFoundOut() {
    AtomicLong time = new AtomicLong();
    NanoClockContract contract = clock(time::decrementAndGet);
    assertThatThrownBy(contract::nanoTime_oneThread_neverStepsBack)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void clockThatStandsStill_isFoundOut() {
    NanoClockContract contract =
        clock(
            new NanoClock() {
              @Override
              public long nanoTime() {
                return 7;
              }

              @Override
              public void awaitNanos(long nanos) {}
            });
    assertThatThrownBy(contract::awaitNanos_againAndAgain_comesToAnEnd)
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(contract::awaitNanos_interrupted_throwsAtOnce)
        .isInstanceOf(AssertionError.class);
    assertThat(Thread.currentThread().isInterrupted()).isFalse();
  }

  @Test
  void sourceThatTrims_isFoundOut() {
    TenantSourceContract contract =
        source(name -> Optional.of(ACME).filter(acme -> name.trim().equals("acme")));
    assertThatThrownBy(() -> contract.load_whateverAStrangerSends_isNoTenant("acme "))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("acme ");
  }

  @Test
  void sourceThatForgets_isFoundOut() {
    AtomicLong loads = new AtomicLong();
    TenantSourceContract contract =
        source(name -> Optional.of(ACME).filter(acme -> loads.getAndIncrement() == 0));
    assertThatThrownBy(contract::load_known_isTheSameEachTime).isInstanceOf(AssertionError.class);
    loads.set(0);
    assertThatThrownBy(contract::load_severalThreads_allGetTheSame)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void listenerThatIsNotForSeveralThreads_isFoundOut() {
    DecisionListenerContract contract =
        new DecisionListenerContract() {
          private final List<DecisionRecord> heard = new ArrayList<>();

          @Override
          protected DecisionListener listener() {
            return decision -> {
              if (heard.isEmpty()) {
                heard.add(decision);
              }
            };
          }

          @Override
          protected void assertHeard(DecisionListener listener, List<DecisionRecord> told) {
            assertThat(heard).hasSameSizeAs(told);
          }
        };
    assertThatThrownBy(contract::onDecision_severalThreads_isHeardFromEach)
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void listenerThatThrows_isFoundOut() {
    LimitListenerContract contract =
        new LimitListenerContract() {
          @Override
          protected LimitListener listener() {
            return (organization, callClass, cost, code) -> {
              throw new IllegalStateException("listener of " + organization);
            };
          }
        };
    assertThatThrownBy(() -> contract.onAnswer_anything_isHeard("org_a", CallClass.READ, 1, 0))
        .isInstanceOf(IllegalStateException.class);
  }

  private static NanoClockContract clock(NanoClock clock) {
    return new NanoClockContract() {
      @Override
      protected NanoClock clock() {
        return clock;
      }
    };
  }

  private static TenantSourceContract source(TenantSource source) {
    return new TenantSourceContract() {
      @Override
      protected TenantSource source() {
        return source;
      }

      @Override
      protected String known() {
        return "acme";
      }
    };
  }
}
