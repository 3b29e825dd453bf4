package io.tollgate.bench.report;

import java.util.LinkedHashMap;
import java.util.Map;

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
