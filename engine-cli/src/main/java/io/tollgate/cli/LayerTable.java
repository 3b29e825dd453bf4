package io.tollgate.cli;

import io.tollgate.Layer;
import io.tollgate.ScopeExplanation;
import io.tollgate.TokenExplanation;
import java.util.List;

/**
 * A row a scope and a column a layer. The heads go down like stairs, and the scope stands last: so
 * neither eleven layers nor a long scope need more than 80 columns.
 */
final class LayerTable {
  private static final String GRANTED = "granted";

  private final TextOutput out;
  private final List<Layer> layers;
  private final String rail;
  private final String pass;
  private final String fail;

  LayerTable(TextOutput out, List<Layer> layers) {
    this.out = out;
    this.layers = layers;
    this.rail = out.either("│", "|");
    this.pass = out.either("✓", "+");
    this.fail = out.either("✗", "x");
  }

  void print(TokenExplanation explanation) {
    for (int i = 0; i < layers.size(); i++) {
      head(i).print(layers.get(i).wireName()).endLine();
    }
    head(layers.size()).print(Style.BOLD, GRANTED).endLine();
    head(layers.size()).print(rail).print("    ").print(Style.BOLD, "scope").endLine();
    explanation.scopes().forEach(this::printRow);
  }

  private TextOutput head(int column) {
    return out.print("  ").print(Style.QUIET, (rail + " ").repeat(column));
  }

  private void printRow(ScopeExplanation row) {
    out.print("  ");
    for (Layer layer : layers) {
      boolean fails = row.failing().contains(layer);
      out.print(fails ? Style.BAD : Style.GOOD, fails ? fail : pass).print(" ");
    }
    out.print(row.granted() ? Style.GOOD : Style.BAD, row.granted() ? "yes" : "no ");
    out.print("  ").print(row.scope()).endLine();
  }
}
