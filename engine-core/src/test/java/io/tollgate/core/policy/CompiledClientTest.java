package io.tollgate.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.tollgate.tenant.Client;
import io.tollgate.tenant.Party;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a client signs users in, by its grant types and by whose application it is. */
class CompiledClientTest {

  @ParameterizedTest
  @CsvSource({
    "authorization_code, true, true",
    "refresh_token, true, true",
    "implicit, true, false",
    "password, true, false",
    "client_credentials, false, false",
    "urn:example:grant, true, false",
    "authorisation_code, false, false"
  })
  void signsInUsers_byGrantType(String grantType, boolean firstParty, boolean strict) {
    assertThat(signsInUsers(grantType, Party.FIRST_PARTY)).isEqualTo(firstParty);
    assertThat(signsInUsers(grantType, Party.THIRD_PARTY_STRICT)).isEqualTo(strict);
  }

  private static boolean signsInUsers(String grantType, Party party) {
    Client client = Client.builder("app").party(party).grantTypes(List.of(grantType)).build();
    return CompiledClient.of(client).signsInUsers();
  }
}
