package io.tollgate.spi;

/** Nobody: one, so that an engine can be told to ask no further. */
enum NobodyListening implements DecisionListener {
  INSTANCE;

  @Override
  public void onDecision(DecisionRecord decision) {}

  @Override
  public boolean isListening() {
    return false;
  }
}
