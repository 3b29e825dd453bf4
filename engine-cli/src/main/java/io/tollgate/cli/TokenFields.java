package io.tollgate.cli;

import io.tollgate.admission.TokenClaims;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a token that are judged; it may have any others. Here each is of the right type;
 * what they mean is for {@link TokenClaims#of}.
 */
final class TokenFields implements FieldReader.Fields {
  private static final List<String> NAMES =
      List.of(
          "iss",
          "aud",
          "exp",
          "nbf",
          "org_id",
          "azp",
          "client_id",
          "scope",
          "cnf",
          "acr",
          "amr",
          "auth_time",
          "sub",
          "gty");

  private final Map<String, Object> claims = new HashMap<>();

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public void read(String name, FieldReader value) {
    put(
        name,
        switch (name) {
          case "aud", "amr" -> value.textOrTexts();
          case "exp", "nbf", "auth_time" -> value.whole();
          case "cnf" -> confirmation(value);
          default -> value.text();
        });
  }

  @Override
  public void requireComplete(FieldReader reader) {
    // What a token lacks is for the engine to say.
  }

  TokenClaims claims() {
    return TokenClaims.of(claims);
  }

  private void put(String name, @Nullable Object value) {
    if (value != null) {
      claims.put(name, value);
    }
  }

  private static @Nullable Map<String, String> confirmation(FieldReader value) {
    boolean isGiven = value.isObject();
    ConfirmationFields fields = new ConfirmationFields();
    value.object(fields); // which says what it should be, unless it is not given
    return isGiven ? fields.thumbprints : null;
  }

  /** What a token is bound to. */
  private static final class ConfirmationFields implements FieldReader.Fields {
    private final Map<String, String> thumbprints = new HashMap<>();

    @Override
    public List<String> names() {
      return List.of("jkt", "x5t#S256");
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void read(String name, FieldReader value) {
      String thumbprint = value.text();
      if (thumbprint != null) {
        thumbprints.put(name, thumbprint);
      }
    }

    @Override
    public void requireComplete(FieldReader reader) {
      // That nothing in it is understood is for the engine to say, too.
    }
  }
}
