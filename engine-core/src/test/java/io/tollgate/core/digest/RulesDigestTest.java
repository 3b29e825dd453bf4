package io.tollgate.core.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.Ruleset;
import io.tollgate.admission.StepUpPolicy;
import io.tollgate.admission.StepUpRule;
import io.tollgate.core.TenantReader;
import io.tollgate.core.digest.Variations.Variation;
import io.tollgate.operation.OperationCatalogue;
import io.tollgate.scope.ScopeSet;
import io.tollgate.tenant.Tenant;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Nothing that a configuration says is left out of its digest, and nothing else is in it. */
final class RulesDigestTest {

  private static final Ruleset WHOLE = WholeRuleset.make();

  /** Components that have one legal value each, which nothing can differ from. */
  private static final Set<String> SETTLED = Set.of("io.tollgate.tenant.UserIdMapping.oidc");

  @Test
  void everyVariation_hasADigestOfItsOwn() {
    Map<String, Object> seen = new HashMap<>();
    for (Variation variation : Variations.of(WHOLE)) {
      Object other = seen.put(RulesDigest.of((Ruleset) variation.value()), variation.value());
      assertThat(other == null ? variation.value() : other)
          .as("of the digest of another one: %s", variation.path())
          .isEqualTo(variation.value());
    }
    assertThat(seen.keySet()).doesNotContain(RulesDigest.of(WHOLE)).hasSizeGreaterThan(300);
  }

  /** A component that somebody adds to the model is in this list, and must be varied. */
  @Test
  void everyVariation_reachesEveryComponentOfTheModel() {
    Set<String> varied = new TreeSet<>(SETTLED);
    Variations.of(WHOLE).forEach(variation -> varied.addAll(variation.path()));

    assertThat(varied).isEqualTo(components(Ruleset.class, new HashSet<>()));
  }

  @Test
  void orderOfSetsAndMaps_doesNotMatter() {
    Ruleset reversed = (Ruleset) reversed(WHOLE);

    assertThat(reversed).isEqualTo(WHOLE);
    assertThat(reversed.tenant().toString()).isNotEqualTo(WHOLE.tenant().toString());
    assertThat(RulesDigest.of(reversed)).isEqualTo(RulesDigest.of(WHOLE));
  }

  /** A challenge names the preferred class first, so that two orders are two policies. */
  @Test
  void orderOfAuthenticationClasses_matters() {
    assertThat(RulesDigest.of(asking("gold", "silver")))
        .isNotEqualTo(RulesDigest.of(asking("silver", "gold")));
  }

  private static Ruleset asking(String first, String second) {
    Set<String> classes = new LinkedHashSet<>(List.of(first, second));
    StepUpRule rule = new StepUpRule(classes, Set.of(), Optional.empty());
    return new Ruleset(WHOLE.tenant(), WHOLE.catalogue(), new StepUpPolicy(Map.of("Change", rule)));
  }

  @Test
  void documentsInAnotherOrder_haveTheSameDigestIffTheyMeanTheSame() {
    Tenant plain =
        read("\"client_id\":\"c\",\"name\":\"n\"", "\"refresh_token\",\"implicit\"", 1, 2);
    Tenant turned =
        read("\"name\":\"n\",\"client_id\":\"c\"", "\"implicit\",\"refresh_token\"", 1, 2);
    Tenant swapped =
        read("\"client_id\":\"c\",\"name\":\"n\"", "\"refresh_token\",\"implicit\"", 2, 1);

    assertThat(turned).isEqualTo(plain);
    assertThat(digest(turned)).isEqualTo(digest(plain));
    assertThat(swapped).isNotEqualTo(plain);
    assertThat(digest(swapped)).isNotEqualTo(digest(plain));
  }

  /** Two organizations, in an order that is kept, and a client whose order means nothing. */
  private static Tenant read(String names, String grantTypes, int first, int second) {
    String document =
        """
        {"tenant":{"domain":"acme.us.auth0.com"},"resource_servers":[],
        "clients":[{%s,"grant_types":[%s]}],"client_grants":[],"roles":[],
        "organizations":[{"id":"org_%d","name":"o%d"},{"id":"org_%d","name":"o%d"}]}"""
            .formatted(names, grantTypes, first, first, second, second);
    return TenantReader.create().readText("tenant.json", document).orElseThrow();
  }

  private static String digest(Tenant tenant) {
    return RulesDigest.of(new Ruleset(tenant, noCatalogue(), StepUpPolicy.NONE));
  }

  private static OperationCatalogue noCatalogue() {
    return new OperationCatalogue("a", "", "", false, List.of());
  }

  private static Set<String> components(Type type, Set<Type> seen) {
    Set<String> names = new TreeSet<>();
    if (!seen.add(type)) {
      return names;
    }
    for (Type next : next(type)) {
      names.addAll(components(next, seen));
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      for (RecordComponent component : record.getRecordComponents()) {
        names.add(Variations.name(component));
        names.addAll(components(component.getGenericType(), seen));
      }
    }
    return names;
  }

  private static List<Type> next(Type type) {
    if (type instanceof ParameterizedType parameterized) {
      return List.of(parameterized.getActualTypeArguments());
    }
    boolean sealed =
        type instanceof Class<?> declared && declared.isInterface() && declared.isSealed();
    return sealed ? List.of(((Class<?>) type).getPermittedSubclasses()) : List.of();
  }

  /** The same value, with whatever has no order turned round. */
  private static Object reversed(Object value) {
    if (value instanceof StepUpRule rule) {
      return rule; // whose classes have an order
    } else if (value instanceof Record whole) {
      return Variations.remade(whole, RulesDigestTest::reverseAll).orElseThrow();
    } else if (value instanceof Optional<?> optional) {
      return optional.map(RulesDigestTest::reversed);
    } else if (value instanceof ScopeSet scopes) {
      return ScopeSet.copyOf(turned(scopes.toList()));
    } else if (value instanceof Set<?> set) {
      return new LinkedHashSet<>(turned(set));
    } else if (value instanceof List<?> list) {
      return list.stream().map(RulesDigestTest::reversed).toList();
    } else if (value instanceof Map<?, ?> map) {
      Map<Object, Object> other = new LinkedHashMap<>();
      turned(map.keySet()).forEach(key -> other.put(key, reversed(map.get(key))));
      return other;
    }
    return value;
  }

  private static void reverseAll(Object[] values) {
    Arrays.setAll(values, i -> reversed(values[i]));
  }

  private static <T> List<T> turned(Collection<T> all) {
    List<T> turned = new ArrayList<>(all);
    Collections.reverse(turned);
    return turned;
  }
}
