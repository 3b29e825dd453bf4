package io.tollgate.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.spi.TenantSource;
import io.tollgate.tenant.Tenant;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What a directory expects of a {@link TenantSource}.
 *
 * @since 0.1.0
 */
public abstract class TenantSourceContract {
  private static final int LONGEST_NAME = 256;
  private static final int TRIES = 200;

  /** For those who extend it. */
  protected TenantSourceContract() {}

  /**
   * Returns the source to test.
   *
   * @return a source that has the tenant of {@link #known}, and no tenant of a name that nobody
   *     would choose
   */
  protected abstract TenantSource source();

  /**
   * Returns the name of a tenant that the source has.
   *
   * @return the name
   */
  protected abstract String known();

  /** There is a tenant, and it stays the same if nobody changes it. */
  @Example
  public void load_known_isTheSameEachTime() throws Exception {
    TenantSource source = source();
    Optional<Tenant> first = source.load(known());
    assertThat(first).as("tenant %s", known()).isPresent();
    assertThat(source.load(known())).isEqualTo(first);
  }

  /** Several threads may ask at once. */
  @Example
  public void load_severalThreads_allGetTheSame() throws Exception {
    TenantSource source = source();
    Optional<Tenant> expected = source.load(known());
    assertThat(AtOnce.call(() -> source.load(known()))).containsOnly(expected);
  }

  /** That there is no such tenant is an answer: it is neither a failure nor another tenant. */
  @Property(tries = TRIES)
  public void load_whateverAStrangerSends_isNoTenant(@ForAll("strangeNames") String name)
      throws Exception {
    assertThat(source().load(name)).as("tenant of the name \"%s\"", name).isEmpty();
  }

  /**
   * Returns names that are nobody's: what strangers send to find out more, and anything else.
   *
   * @return names of at most 256 characters
   */
  @Provide
  public Arbitrary<String> strangeNames() {
    String known = known();
    Arbitrary<String> near =
        Arbitraries.of(
            "",
            " ",
            ".",
            "..",
            "../" + known,
            "./" + known,
            known + "/",
            known + "/../" + known,
            known + " ",
            " " + known,
            known + "\u0000",
            known + "\n",
            known + "%00",
            known + ".json",
            known + "' or '1'='1",
            "nobody's.example",
            "*",
            "/etc/passwd",
            "C:\\nobody",
            "n".repeat(LONGEST_NAME));
    Arbitrary<String> any =
        Arbitraries.strings().ofMaxLength(LONGEST_NAME / 2).map(text -> "?" + text);
    return Arbitraries.oneOf(near, any)
        .filter(name -> !name.equals(known) && name.length() <= LONGEST_NAME);
  }
}
