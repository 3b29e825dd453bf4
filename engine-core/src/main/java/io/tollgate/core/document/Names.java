package io.tollgate.core.document;

import io.tollgate.tenant.DiagnosticCode;
import io.tollgate.tenant.Severity;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The objects of one kind by what an export calls them: by name, else by id. A name that two of
 * them share names neither.
 */
final class Names {
  private final Map<String, String> ids = new HashMap<>();
  private final Map<String, Set<String>> shared = new HashMap<>();
  private final List<Remark> remarks;

  private Names(List<Remark> remarks) {
    this.remarks = remarks;
  }

  /** Collects names, of which what is found wrong is added to the remarks. */
  static <T> Names of(
      List<T> values, Function<T, String> id, Function<T, String> name, List<Remark> remarks) {
    Names names = new Names(remarks);
    values.forEach(value -> names.add(name.apply(value), id.apply(value)));
    values.forEach(value -> names.ids.putIfAbsent(id.apply(value), id.apply(value)));
    return names;
  }

  private void add(String name, String id) {
    String first = ids.putIfAbsent(name, id);
    if (first != null && !first.equals(id)) {
      shared.computeIfAbsent(name, key -> new LinkedHashSet<>(List.of(first))).add(id);
    }
  }

  boolean contains(String reference) {
    return ids.containsKey(reference);
  }

  /** Returns the id that a reference stands for; one that names nothing stays as it is. */
  String resolve(String reference, Origin origin, String within) {
    Set<String> meant = shared.get(reference);
    if (meant != null) {
      remarks.add(
          new Remark(
              origin.source(),
              origin.resolve(within),
              origin.place(within),
              Severity.ERROR,
              DiagnosticCode.AMBIGUOUS_NAME,
              "the name of more than one, so refer to it by id: " + Quotes.quote(reference),
              meant.stream().filter(id -> !id.equals(reference)).findFirst()));
    }
    return ids.getOrDefault(reference, reference);
  }
}
