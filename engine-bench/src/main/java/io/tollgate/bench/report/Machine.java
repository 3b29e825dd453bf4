package io.tollgate.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run was made on, with, and of.
 *
 * @param started the instant it began, as ISO 8601 writes it
 * @param jdk the feature version of the JDK
 * @param flags the flags that every measured virtual machine gets
 * @param commit the commit of the sources; {@code unknown} without a repository
 * @param dirty whether the sources were changed since that commit
 * @param command the command as it was typed
 * @param pace how often and how long each benchmark was measured, in words
 */
record Machine(
    String started,
    String cpu,
    int cores,
    String memory,
    String os,
    int jdk,
    String vm,
    String flags,
    String commit,
    boolean dirty,
    String command,
    String pace) {

  private static final Pattern PACE = Pattern.compile("--quick|--minutes \\d+");

  static Machine read(LocatedJson json) {
    return new Machine(
        json.field("started").text(),
        json.field("cpu").text(),
        (int) json.field("cores").number(),
        json.field("memory").text(),
        json.field("os").text(),
        (int) json.field("jdk").number(),
        json.field("vm").text(),
        json.field("flags").text(),
        json.field("commit").text(),
        json.field("dirty").truth(),
        json.field("command").text(),
        json.field("pace").text());
  }

  /** What of the command says how long to measure, with a space behind it; nothing if nothing. */
  String paceOption() {
    Matcher option = PACE.matcher(command);
    return option.find() ? option.group() + " " : "";
  }

  /** The same, saying that so many measurements were not made. */
  Machine lacking(int measurements) {
    String known = measurements == 0 ? pace : pace + "; " + measurements + " of the forks missing";
    return new Machine(
        started, cpu, cores, memory, os, jdk, vm, flags, commit, dirty, command, known);
  }

  Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("started", started);
    fields.put("cpu", cpu);
    fields.put("cores", cores);
    fields.put("memory", memory);
    fields.put("os", os);
    fields.put("jdk", jdk);
    fields.put("vm", vm);
    fields.put("flags", flags);
    fields.put("commit", commit);
    fields.put("dirty", dirty);
    fields.put("command", command);
    fields.put("pace", pace);
    return fields;
  }
}
