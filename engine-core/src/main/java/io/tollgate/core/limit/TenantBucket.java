package io.tollgate.core.limit;

/** A tenant's bucket: there are two of them for a tenant, and every call writes one. */
@SuppressWarnings({"unused", "UnusedVariable"}) // the padding is there to be there
final class TenantBucket extends TenantBucketLayout.Word {

  private long a00, a01, a02, a03, a04, a05, a06, a07;
  private long a08, a09, a10, a11, a12, a13, a14, a15;

  TenantBucket(Gcra gcra, long word) {
    super(gcra, word);
  }
}
