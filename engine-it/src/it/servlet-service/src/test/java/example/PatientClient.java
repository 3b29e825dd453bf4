package example;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalLong;

/** Sends a request again when it came too soon, and only then. */
record PatientClient(Sender sender, Pause pause, int attempts) {
  private static final long LONGEST_SECONDS = 60;

  /** Such as {@code request -> client.send(request, BodyHandlers.ofString())}. */
  interface Sender {
    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException;
  }

  /** Such as {@code Thread::sleep}, of JDK 19 and later. */
  interface Pause {
    void last(Duration time) throws InterruptedException;
  }

  HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = sender.send(request);
    for (int made = 1; made < attempts && patience(answer).isPresent(); made++) {
      pause.last(Duration.ofSeconds(patience(answer).getAsLong()));
      answer = sender.send(request);
    }
    return answer;
  }

  /** How long to wait; nothing if waiting does not help. */
  private static OptionalLong patience(HttpResponse<String> answer) {
    OptionalLong seconds = answer.headers().firstValueAsLong("Retry-After");
    boolean helps = answer.statusCode() == 429 && seconds.orElse(Long.MAX_VALUE) <= LONGEST_SECONDS;
    return helps ? seconds : OptionalLong.empty();
  }
}
