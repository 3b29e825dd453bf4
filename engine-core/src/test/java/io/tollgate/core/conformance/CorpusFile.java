package io.tollgate.core.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * One file of the conformance corpus: a tenant in Tollgate's own shape and what is to be said about
 * it, in the words of the command line. Any implementation of the rule can run it.
 *
 * @param id the case's id, which is the file's name
 * @param content the file
 */
record CorpusFile(String id, JsonNode content) {
  static final ObjectMapper JSON = new ObjectMapper();

  private static final String FOLDER = "/conformance/token";

  /** One request and what is expected of the answer; neither but diagnostics may be expected. */
  record Exchange(JsonNode request, JsonNode expect) {}

  /** Returns every file of the corpus, in the order of the ids. */
  static List<CorpusFile> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().map(CorpusFile::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    URL folder = CorpusFile.class.getResource(FOLDER);
    if (folder == null) {
      throw new IllegalStateException("no corpus: " + FOLDER);
    }
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CorpusFile read(Path file) {
    String name = file.getFileName().toString().replaceFirst("\\.json$", "");
    JsonNode content = JSON.readTree(file.toFile());
    if (!content.path("id").asString("").equals(name)) {
      throw new IllegalStateException("the id is not the file's name: " + file);
    }
    return new CorpusFile(name, content);
  }

  /** Returns the exchanges of the file: one, or those of its list of cases. */
  List<Exchange> exchanges() {
    List<Exchange> exchanges = new ArrayList<>();
    if (content.has("request")) {
      exchanges.add(exchange(content));
    }
    content.path("cases").forEach(one -> exchanges.add(exchange(one)));
    return exchanges;
  }

  private static Exchange exchange(JsonNode one) {
    return new Exchange(one.path("request"), one.path("expect"));
  }

  /** Returns the findings that reading the tenant must bring, each a part of one. */
  JsonNode expectedDiagnostics() {
    return content.path("expect").path("diagnostics");
  }

  String tenantText() {
    return content.path("tenant").toString();
  }

  @Override
  public String toString() {
    return id + ": " + content.path("title").asString("");
  }
}
