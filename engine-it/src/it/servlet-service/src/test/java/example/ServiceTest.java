package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service of the guide answers over HTTP as the guide says. */
final class ServiceTest {
  private static final String PROBLEM = "application/problem+json;charset=utf-8";

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static String address = "";

  @BeforeAll
  static void start() throws Exception {
    Login.token();
    while (address.isEmpty()) {
      int port = freePort();
      try {
        Service.main(new String[] {String.valueOf(port)});
        address = "http://localhost:" + port;
      } catch (IOException e) {
        if (!(e.getCause() instanceof BindException)) { // taken since it was free
          throw e;
        }
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Test
  void allScopes_seeAmounts() throws Exception {
    HttpResponse<String> answer =
        get("/invoices", Login.token("read:invoices", "read:amounts", "cancel:invoices"));

    assertEquals(200, answer.statusCode());
    assertEquals("[{\"id\":7,\"amount\":1200}]", answer.body());
    assertTrue(answer.headers().firstValue("X-RateLimit-Remaining").isPresent());
  }

  @Test
  void oneScope_keepsTheObligation() throws Exception {
    assertEquals("[{\"id\":7}]", get("/invoices", Login.token("read:invoices")).body());
  }

  @Test
  void noToken_isChallenged() throws Exception {
    HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(address + "/invoices")));

    assertEquals(401, answer.statusCode());
    assertEquals("Bearer", field(answer, "WWW-Authenticate"));
    assertEquals(PROBLEM, field(answer, "Content-Type"));
    assertTrue(answer.body().contains("\"status\":401"), answer.body());
  }

  @Test
  void foreignToken_isInvalid() throws Exception {
    String token = Login.token("read:invoices");
    HttpResponse<String> answer = get("/invoices", token.substring(0, token.length() - 9));

    assertEquals(401, answer.statusCode());
    assertTrue(field(answer, "WWW-Authenticate").contains("error=\"invalid_token\""));
  }

  @Test
  void tokenOfTheOtherDialect_isAccepted() throws Exception {
    String token = signed("at+jwt", Instant.now().plusSeconds(900));

    assertEquals(200, get("/invoices", token).statusCode());
  }

  @Test
  void tokenOfAnotherType_isInvalid() throws Exception {
    assertEquals(
        401, get("/invoices", signed("logout+jwt", Instant.now().plusSeconds(900))).statusCode());
  }

  @Test
  void tokenLongExpired_isToldSo() throws Exception {
    HttpResponse<String> answer = get("/invoices", signed("JWT", Instant.EPOCH.plusSeconds(1)));

    assertEquals(401, answer.statusCode());
    assertTrue(answer.body().contains("expired"), answer.body());
  }

  @Test
  void schemeInSmallLetters_isTheSame() throws Exception {
    HttpRequest.Builder list =
        HttpRequest.newBuilder(URI.create(address + "/invoices"))
            .header("Authorization", "bearer " + Login.token("read:invoices"));

    assertEquals(200, once(list).statusCode());
  }

  @Test
  void missingScope_isNamed() throws Exception {
    HttpRequest.Builder cancel =
        HttpRequest.newBuilder(URI.create(address + "/invoices/7"))
            .DELETE()
            .header("Authorization", "Bearer " + Login.token("read:invoices", "cancel:invoices"));
    HttpResponse<String> answer = once(cancel);

    assertEquals(403, answer.statusCode());
    assertTrue(field(answer, "WWW-Authenticate").contains("scope=\"cancel:invoices\""));
    assertTrue(answer.body().contains("\"status\":403"), answer.body());
  }

  @Test
  void hurry_isThrottled() throws Exception {
    HttpRequest.Builder list = request("/invoices", Login.token("read:invoices"));
    HttpResponse<String> answer =
        assertTimeout(
            Duration.ofSeconds(30),
            () -> {
              HttpResponse<String> last = send(list);
              while (last.statusCode() == 200) {
                last = send(list);
              }
              return last;
            });

    assertEquals(429, answer.statusCode());
    assertEquals("1", field(answer, "Retry-After"));
    assertEquals("0", field(answer, "X-RateLimit-Remaining"));
    assertTrue(answer.body().contains("\"status\":429"), answer.body());
  }

  /** A token as Login makes them, of another type or time. */
  private static String signed(String type, Instant expiry) throws Exception {
    RSAKey key = RSAKey.parse(Files.readString(Path.of("login-key.json")));
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder(SignedJWT.parse(Login.token("read:invoices")).getJWTClaimsSet())
            .expirationTime(Date.from(expiry))
            .build();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.RS256)
            .type(new JOSEObjectType(type))
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims);
    token.sign(new RSASSASigner(key));
    return token.serialize();
  }

  private static HttpResponse<String> get(String path, String token) throws Exception {
    return once(request(path, token));
  }

  private static HttpRequest.Builder request(String path, String token) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + token);
  }

  /** Asks again while what other tests have spent comes back, a quarter of a second for a call. */
  private static HttpResponse<String> once(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> answer = send(request);
    while (answer.statusCode() == 429) {
      answer = send(request);
    }
    return answer;
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String field(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
