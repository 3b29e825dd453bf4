package io.tollgate.core.policy;

/** Not exported. */
public final class Hidden {
  public void inside() {}
}
