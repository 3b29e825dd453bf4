package io.tollgate.cli;

import static java.util.Objects.requireNonNull;

import io.tollgate.limit.CallClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one call of a limiter, as far as they have been read. */
final class LimitCallFields implements RequestParser.RequestFields<LimitCall> {
  private static final Choice<CallClass> CLASSES =
      Choice.of(CallClass.values(), CallClass::wireName);
  private static final List<String> NAMES = List.of("id", "at_ns", "organization", "class", "cost");

  private @Nullable Long at;
  private @Nullable String organization;
  private @Nullable CallClass callClass;
  private @Nullable Long cost;

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public void read(String name, FieldReader value) {
    switch (name) {
      case "at_ns" -> at = value.whole();
      case "organization" -> organization = value.text();
      case "class" -> callClass = value.choice(CLASSES);
      case "cost" -> cost = value.whole();
      default -> throw new IllegalArgumentException("no such field: name=" + name);
    }
  }

  @Override
  public void requireComplete(FieldReader reader) {
    if (at == null) {
      reader.missing("at_ns");
    }
    if (organization == null) {
      reader.missing("organization");
    }
  }

  @Override
  public LimitCall request() {
    return new LimitCall(
        requireNonNull(at),
        requireNonNull(organization),
        callClass == null ? CallClass.READ : callClass,
        cost == null ? 1 : cost);
  }
}
