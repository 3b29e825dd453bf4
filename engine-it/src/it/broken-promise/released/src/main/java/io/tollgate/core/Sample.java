package io.tollgate.core;

/** Exported. */
public final class Sample {
  public void kept() {}

  public void promised() {}
}
