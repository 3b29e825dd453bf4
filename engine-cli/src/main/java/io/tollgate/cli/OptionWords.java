package io.tollgate.cli;

import io.tollgate.Consent;
import io.tollgate.scope.ScopeSet;
import io.tollgate.scope.ScopeSyntaxException;
import io.tollgate.tenant.SubjectType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How the options of a token request are read. */
final class OptionWords {
  private OptionWords() {}

  /** Reads a flow. */
  static final class Flow implements ITypeConverter<SubjectType> {
    @Override
    public SubjectType convert(String word) {
      return TokenRequestFields.FLOWS.convert(word);
    }
  }

  /** Reads one scope. */
  static final class Permission implements ITypeConverter<String> {
    @Override
    public String convert(String scope) {
      try {
        ScopeSet.of(scope);
        return scope;
      } catch (ScopeSyntaxException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Reads what was consented to; what nearly says that nothing was is no scope. */
  static final class ConsentGiven implements ITypeConverter<Consent> {
    @Override
    public Consent convert(String text) {
      String word = text.replace('-', '_');
      if (ConsentWord.CHOICE.isNear(word)) {
        return ConsentWord.CHOICE.convert(word).consent();
      }
      try {
        return new Consent.Given(ScopeSet.parse(text));
      } catch (ScopeSyntaxException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
