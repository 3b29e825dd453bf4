package io.tollgate.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls go through is small enough for the compiler to make it a part of its callers. */
class HotMethodsTest {

  /** By default ({@code FreqInlineSize}): a method of more bytes is called, however hot it is. */
  private static final int MOST_BYTES = 325;

  private static final Pattern METHOD = Pattern.compile("  \\S.*?([\\w<>]+)\\(.*\\).*;");
  private static final Pattern INSTRUCTION = Pattern.compile(" +(\\d+): [a-z].*");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "limit.TwoLevelLimiter",
        "limit.OrganizationHandle",
        "limit.PinnedLimiter",
        "limit.Lane",
        "limit.Bucket",
        "limit.Objection",
        "limit.Gcra",
        "limit.Tally",
        "admission.AdmissionPolicy",
        "admission.CallDomains",
        "admission.TokenGate",
        "admission.PossessionGate",
        "admission.ScopeGate",
        "admission.RouteTable",
        "admission.CompiledCallers",
        "engine.CallJudge",
        "policy.TokenPolicy",
        "policy.TokenRules"
      })
  void methods_onTheWayOfACall_fitIntoTheirCallers(String name) throws URISyntaxException {
    Map<String, Integer> sizes = sizes("io.tollgate.core." + name);

    assertThat(sizes).isNotEmpty();
    assertThat(sizes).allSatisfy((method, bytes) -> assertThat(bytes).isLessThan(MOST_BYTES));
  }

  /** The places of the last instructions, a byte or three before the ends of their methods. */
  private static Map<String, Integer> sizes(String name) throws URISyntaxException {
    Map<String, Integer> sizes = new TreeMap<>();
    String method = "";
    for (String line : disassembled(name).split("\\R", -1)) {
      Matcher begins = METHOD.matcher(line);
      Matcher instruction = INSTRUCTION.matcher(line);
      if (begins.matches()) {
        method = begins.group(1);
      } else if (instruction.matches()) {
        sizes.merge(method, Integer.valueOf(instruction.group(1)), Math::max);
      }
    }
    return sizes;
  }

  private static String disassembled(String name) throws URISyntaxException {
    Path classes =
        Path.of(Tollgate.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter text = new StringWriter();
    PrintWriter out = new PrintWriter(text);
    ToolProvider.findFirst("javap")
        .orElseThrow()
        .run(out, out, "-p", "-c", "-cp", classes.toString(), name);
    return text.toString();
  }
}
