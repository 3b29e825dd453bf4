package io.tollgate.cli;

import static java.util.Objects.requireNonNull;

import io.tollgate.Consent;
import io.tollgate.RequestedScope;
import io.tollgate.TokenRequest;
import io.tollgate.TokenRequest.RefreshExchange;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.ScopeSyntaxException;
import io.tollgate.tenant.SubjectType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of one token request, as far as they have been read. */
final class TokenRequestFields implements RequestParser.RequestFields<TokenRequest> {
  static final Choice<SubjectType> FLOWS = Choice.of(SubjectType.values(), SubjectType::wireName);

  private static final RequestedScope NOT_GIVEN = new RequestedScope.NotGiven();
  private static final Consent DERIVED = new Consent.Derived();

  private static final List<String> NAMES =
      List.of(
          "id",
          "client_id",
          "flow",
          "audience",
          "organization",
          "scope",
          "roles",
          "permissions",
          "consent",
          "proof_of_possession",
          "refresh");

  private @Nullable String clientId;
  private @Nullable SubjectType flow;
  private @Nullable String audience;
  private @Nullable String organization;
  private @Nullable String scope;
  private @Nullable List<String> roles;
  private @Nullable ScopeSet permissions;
  private @Nullable Consent consent;
  private @Nullable Boolean proofOfPossession;
  private @Nullable RefreshExchange refresh;

  @Override
  public List<String> names() {
    return NAMES;
  }

  @Override
  public void read(String name, FieldReader value) {
    switch (name) {
      case "client_id" -> clientId = value.text();
      case "flow" -> flow = value.choice(FLOWS);
      case "audience" -> audience = value.text();
      case "organization" -> organization = value.text();
      case "scope" -> scope = value.text();
      case "roles" -> roles = value.texts();
      case "permissions" -> permissions = permissions(value);
      case "consent" -> consent = consent(value);
      case "proof_of_possession" -> proofOfPossession = value.flag();
      case "refresh" -> refresh = refresh(value);
      default -> throw new IllegalArgumentException("no such field: name=" + name);
    }
  }

  @Override
  public void requireComplete(FieldReader reader) {
    if (clientId == null) {
      reader.missing("client_id");
    }
    if (flow == null) {
      reader.incomplete("`flow` is missing: must be `user` or `client`");
    }
    if (flow == SubjectType.CLIENT && refresh != null) {
      reader.incomplete("`refresh` needs the flow `user`");
    }
  }

  @Override
  public TokenRequest request() {
    return new TokenRequest(
        requireNonNull(clientId),
        requireNonNull(flow),
        Optional.ofNullable(audience),
        Optional.ofNullable(organization),
        scope == null ? NOT_GIVEN : RequestedScope.parse(scope),
        roles == null ? List.of() : roles,
        permissions == null ? ScopeSet.empty() : permissions,
        consent == null ? DERIVED : consent,
        proofOfPossession != null && proofOfPossession,
        Optional.ofNullable(refresh));
  }

  private static @Nullable ScopeSet permissions(FieldReader value) {
    List<String> texts = value.texts();
    return texts == null ? null : scopes(value, () -> ScopeSet.copyOf(texts));
  }

  private static @Nullable Consent consent(FieldReader value) {
    if (!value.isObject()) {
      ConsentWord word = value.choice(ConsentWord.CHOICE);
      return word == null ? null : word.consent();
    }
    ScopedFields fields = new ScopedFields(List.of("scope"));
    value.object(fields);
    return fields.scope == null ? null : new Consent.Given(fields.scope);
  }

  private static @Nullable RefreshExchange refresh(FieldReader value) {
    ScopedFields fields = new ScopedFields(List.of("audience", "scope"));
    value.object(fields);
    return fields.audience == null || fields.scope == null
        ? null
        : new RefreshExchange(fields.audience, fields.scope);
  }

  private static @Nullable ScopeSet scopes(FieldReader value, Supplier<ScopeSet> parse) {
    try {
      return parse.get();
    } catch (ScopeSyntaxException e) {
      value.wrong("is malformed: " + e.getMessage());
      return null;
    }
  }

  /** An object with scopes that are facts, not a request: all its fields must be given. */
  private static final class ScopedFields implements FieldReader.Fields {
    private final List<String> names;
    private @Nullable String audience;
    private @Nullable ScopeSet scope;

    ScopedFields(List<String> names) {
      this.names = names;
    }

    @Override
    public List<String> names() {
      return names;
    }

    @Override
    public void read(String name, FieldReader value) {
      String text = value.text();
      if (name.equals("audience")) {
        audience = text;
      } else if (text != null) {
        scope = scopes(value, () -> ScopeSet.parse(text));
      }
    }

    @Override
    public void requireComplete(FieldReader reader) {
      if (scope == null) {
        reader.missing("scope");
      }
      if (audience == null && names.contains("audience")) {
        reader.missing("audience");
      }
    }
  }
}
