package io.tollgate.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Command;

final class UsageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "|tollgate: a command is needed; see `tollgate --help`",
        "decied|tollgate: unknown command `decied` (did you mean `decide`?); see `tollgate --help`",
        "launch|tollgate: unknown command `launch`; see `tollgate --help`",
        "--verson|tollgate: unknown option `--verson` (did you mean `--version`?); see"
            + " `tollgate --help`",
        "validate|tollgate validate: missing required parameter: 'TENANT'; see"
            + " `tollgate validate --help`",
        "validate t u|tollgate validate: unexpected argument `u`; see `tollgate validate --help`",
        "validate t --fromat=json|tollgate validate: unknown option `--fromat=json` (did you mean"
            + " `--format`?); see `tollgate validate --help`",
        "validate t --format yaml|tollgate validate: invalid value for option '--format': must be"
            + " `text` or `json`: `yaml`; see `tollgate validate --help`",
        "validate t --tier fre|tollgate validate: invalid value for option '--tier': must be"
            + " `free`, `public_self_service`, `public_enterprise`, `private_basic` or"
            + " `private_performance`: `fre` (did you mean `free`?); see `tollgate validate --help`",
        "validate t --domain=|tollgate validate: invalid value for option '--domain': must be a"
            + " domain without scheme and path, such as `acme.us.auth0.com`: ``; see"
            + " `tollgate validate --help`",
        "validate t --domain https://Acme.test/|tollgate validate: invalid value for option"
            + " '--domain': must be a domain without scheme and path, such as `acme.us.auth0.com`:"
            + " `https://Acme.test/` (did you mean `Acme.test`?); see `tollgate validate --help`",
        "validate t --custom-domain a\u0007b|tollgate validate: invalid value for option"
            + " '--custom-domain' (DOMAIN): must be a domain without scheme and path, such as"
            + " `acme.us.auth0.com`: `a\\u0007b`; see `tollgate validate --help`",
        "decide t|tollgate decide: missing required option: '--requests=FILE'; see"
            + " `tollgate decide --help`",
        "decide t --request r|tollgate decide: unknown option `--request` (did you mean"
            + " `--requests`?); see `tollgate decide --help`",
        "explain t|tollgate explain: missing required option: '--client=ID'; see"
            + " `tollgate explain --help`",
        "explain t --client c --flow usr|tollgate explain: invalid value for option '--flow': must"
            + " be `user` or `client`: `usr` (did you mean `user`?); see `tollgate explain --help`",
        "explain t --client c --consent mising|tollgate explain: invalid value for option"
            + " '--consent': must be `not_required` or `missing`: `mising` (did you mean"
            + " `missing`?); see `tollgate explain --help`",
      })
  void wrongUsage_isOneLine(String arguments, String line) {
    CommandRun run = CommandRun.of(arguments == null ? new String[0] : arguments.split(" ", -1));

    assertThat(run.err()).isEqualTo(line + System.lineSeparator());
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @Test
  void wrongUsage_argumentsThatSteerATerminal_areEscaped() {
    assertThat(CommandRun.of("a\nb\u001b[31m").err())
        .startsWith("tollgate: unknown command `a\\u000ab\\u001b[31m`")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "-h",
        "help",
        "validate --help",
        "decide --help",
        "explain --help",
        "admit --help",
        "limits --help",
        "help explain"
      })
  void help_fitsTheTerminal(String arguments) {
    CommandRun run = CommandRun.of(arguments.split(" ", -1));

    assertThat(run.status()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Usage: tollgate", "Exit status:", "Examples:");
    assertThat(run.outLines()).allMatch(line -> line.length() <= TextOutput.WIDTH);
    assertThat(run.out()).doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        TollgateCommand.class,
        ValidateCommand.class,
        DecideCommand.class,
        ExplainCommand.class,
        AdmitCommand.class,
        LimitsCommand.class
      })
  void help_ofACommand_breaksNoLineInTwo(Class<?> type) {
    Command command = type.getAnnotation(Command.class);
    String[] arguments =
        type == TollgateCommand.class
            ? new String[] {"--help"}
            : new String[] {command.name(), "--help"};

    assertThat(CommandRun.of(arguments).outLines()).contains(command.footer());
  }

  @Test
  void help_outputThatFails_isOneLine() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };

    CommandRun run = CommandRun.on(InputStream.nullInputStream(), full, "decide", "--help");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("tollgate: cannot write the output: No space left on device\n");
  }

  @Test
  void help_ofDecide_namesEveryFieldOfARequest() {
    assertThat(CommandRun.of("decide", "--help").outLines())
        .filteredOn(line -> line.startsWith("  "))
        .map(line -> line.trim().split(" +", -1)[0])
        .containsAll(new TokenRequestFields().names());
  }

  @Test
  void version_isOneLine() {
    CommandRun run = CommandRun.of("--version");

    assertThat(run.status()).isZero();
    assertThat(run.outLines()).singleElement().asString().startsWith("tollgate ");
  }

  @Test
  void defect_isOneLineAndNoStackTrace() {
    InputStream defect =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("a\ndefect");
          }

          @Override
          public int read(byte[] target, int offset, int length) {
            return read();
          }
        };
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    CommandRun run = CommandRun.on(defect, out, "decide", CommandRun.TENANT, "--requests", "-");

    assertThat(run.status()).isEqualTo(2);
    assertThat(out.toString(UTF_8)).isEmpty();
    assertThat(run.err())
        .startsWith("tollgate: internal error: java.lang.IllegalStateException: a\\u000adefect at ")
        .hasLineCount(1);
  }

  @Test
  void commands_areListedInTheOrderOfUse() {
    assertThat(List.copyOf(Main.commandLine(Shell.ofProcess()).getSubcommands().keySet()))
        .containsExactly("validate", "decide", "explain", "admit", "limits", "help");
  }
}
