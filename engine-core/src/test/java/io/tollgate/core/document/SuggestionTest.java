package io.tollgate.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
  private static final List<String> WORDS =
      List.of("samlp", "oidc", "connection_profile_id", "require", "allow", "google-apps");

  @ParameterizedTest
  @CsvSource({
    "saml, samlp",
    "required, require",
    "connection-profile-id, connection_profile_id",
    "connectionProfileId, connection_profile_id",
    "connection_profile, connection_profile_id",
    "GOOGLE_APPS, google-apps",
    "alow, allow",
    "xy,",
    "entirely_different,",
  })
  void of_word_findsTheOneThatWasMeant(String word, String expected) {
    assertThat(Suggestion.of(word, WORDS).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2000"})
  void of_longWord_findsNothing(int length) {
    assertThat(Suggestion.of("a".repeat(length), WORDS)).isEmpty();
  }
}
