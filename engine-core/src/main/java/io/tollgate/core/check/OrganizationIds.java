package io.tollgate.core.check;

/** What can be the id of an organization: it has no white space and no control characters. */
public final class OrganizationIds {

  private OrganizationIds() {}

  /**
   * Tells whether a text could be an organization's id.
   *
   * @param text any text
   * @return true if it could
   */
  public static boolean isId(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          c > ' ' && c < 0x7f; // all ids that there are; the rest takes ten times as long
      if (!plain
          && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c))) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
