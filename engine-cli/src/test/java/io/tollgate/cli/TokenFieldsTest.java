package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.admission.TokenClaims;
import io.tollgate.tenant.SubjectType;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenFieldsTest {
  private final LineParser parser = new LineParser();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sub':'portal@clients','azp':'portal'} | CLIENT",
        "{'azp':'portal','sub':'portal@clients'} | CLIENT",
        "{'sub':'portal@clients','client_id':'portal'} | CLIENT",
        "{'sub':'portal@clients'} | USER",
        "{'sub':'portal@clients','azp':'other'} | USER",
        "{'sub':'eve@clients','azp':'portal'} | USER",
        "{'sub':'null@clients'} | USER",
        "{'sub':'@clients'} | USER",
        "{'sub':'anything','gty':'client-credentials'} | CLIENT",
        "{'gty':'client-credentials'} | CLIENT",
        "{'sub':'portal@clients','azp':'other','gty':'password'} | USER",
        "{'azp':'portal'} | USER",
      })
  void subject_isTheClientOnlyByItsOwnId(String token, SubjectType expected) {
    assertThat(claims(token).subjectType()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'cnf':{}}",
        "{'cnf':{'kid':'k'}}",
        "{'cnf':{'jkt':null}}",
        "{'cnf':{'jkt':null,'x5t#S256':null,'jwk':{}}}"
      })
  void confirmation_thatIsNotUnderstood_doesNotLookUnbound(String token) {
    assertThat(claims(token))
        .isEqualTo(TokenClaims.builder().unknownConfirmation().build())
        .returns(Optional.empty(), TokenClaims::keyThumbprint);
  }

  @Test
  void confirmation_thatIsUnderstoodOrNotGiven_isTaken() {
    assertThat(claims("{'cnf':{'jkt':'k','kid':'x'}}"))
        .isEqualTo(TokenClaims.builder().keyThumbprint("k").build());
    assertThat(claims("{'cnf':{'jkt':null,'x5t#S256':'c'}}"))
        .isEqualTo(TokenClaims.builder().certificateThumbprint("c").build());
    assertThat(claims("{'cnf':null}")).isEqualTo(TokenClaims.builder().build());
  }

  private TokenClaims claims(String token) {
    TokenFields fields = new TokenFields();
    byte[] line = token.replace('\'', '"').getBytes(UTF_8);
    assertThat(parser.read(Lines.single(line), fields).problem()).isNull();
    return fields.claims();
  }
}
