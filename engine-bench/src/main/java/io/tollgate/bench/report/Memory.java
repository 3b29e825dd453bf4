package io.tollgate.bench.report;

/**
 * What things weigh in bytes, as {@code MemoryReport} prints it.
 *
 * @param clients of how many clients a tenant was weighed
 * @param client what a client weighs
 * @param grant what a grant weighs
 * @param organization what an organization weighs in the limiter while it is not forgotten
 * @param touched how many organizations called once
 * @param left how many of them were still there after a sweep
 * @param limiter what a limiter weighs that nobody has called
 * @param swept what it weighs after the sweep
 */
record Memory(
    long clients,
    long client,
    long grant,
    long organization,
    long touched,
    long left,
    long limiter,
    long swept) {

  static Memory read(LocatedJson json) {
    return new Memory(
        whole(json, "clients"),
        whole(json, "bytesPerClient"),
        whole(json, "bytesPerGrant"),
        whole(json, "bytesPerOrganization"),
        whole(json, "organizationsTouched"),
        whole(json, "organizationsLiveAfterSweep"),
        whole(json, "limiterBytesUntouched"),
        whole(json, "limiterBytesAfterSweep"));
  }

  private static long whole(LocatedJson json, String field) {
    return (long) json.field(field).number();
  }
}
