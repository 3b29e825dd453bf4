package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client that waits as long as it is told to. */
final class PatientClientTest {
  private static final HttpRequest REQUEST =
      HttpRequest.newBuilder(URI.create("https://api.acme.example/invoices")).build();

  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void tooSoon_waitsAndSendsAgain() throws Exception {
    assertEquals(200, last(3, answer(429, "2"), answer(429, "1"), answer(200, "9")));
    assertEquals(List.of(Duration.ofSeconds(2), Duration.ofSeconds(1)), pauses);
  }

  @Test
  void lastAttempt_isAnsweredAsItIs() throws Exception {
    assertEquals(429, last(2, answer(429, "2"), answer(429, "1")));
    assertEquals(1, pauses.size());
  }

  @Test
  void waitingDoesNotHelp_isAnsweredAtOnce() throws Exception {
    assertEquals(429, last(3, answer(429, "")));
    assertEquals(429, last(3, answer(429, "3600")));
    assertEquals(503, last(3, answer(503, "1")));
    assertTrue(pauses.isEmpty());
  }

  @SafeVarargs
  private final int last(int attempts, HttpResponse<String>... answers) throws Exception {
    Deque<HttpResponse<String>> coming = new ArrayDeque<>(List.of(answers));
    HttpResponse<String> answer =
        new PatientClient(request -> coming.remove(), pauses::add, attempts).send(REQUEST);
    assertTrue(coming.isEmpty());
    return answer.statusCode();
  }

  @SuppressWarnings("unchecked") // a proxy of a generic interface
  private static HttpResponse<String> answer(int status, String retryAfter) {
    Map<String, List<String>> fields =
        retryAfter.isEmpty() ? Map.of() : Map.of("Retry-After", List.of(retryAfter));
    return (HttpResponse<String>)
        Proxy.newProxyInstance(
            HttpResponse.class.getClassLoader(),
            new Class<?>[] {HttpResponse.class},
            (proxy, method, arguments) ->
                method.getName().equals("statusCode")
                    ? status
                    : HttpHeaders.of(fields, (name, value) -> true));
  }
}
