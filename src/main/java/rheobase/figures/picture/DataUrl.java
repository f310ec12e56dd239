package rheobase.figures.picture;

import java.nio.charset.StandardCharsets;

/** Text as an address that needs no outside place, for an attribute of HTML in double quotes. */
public final class DataUrl {
  private static final String TAKEN = "%#<>\"&\\^`{|}";

  private DataUrl() {}

  /**
   * The address of a text. What an address or HTML takes for its own is written as a number, the
   * rest as it is, which is a quarter shorter than base 64.
   *
   * @param type what it is, such as {@code image/svg+xml}
   * @param text the text
   * @return such as {@code data:text/csv;charset=utf-8,a%0A1}
   */
  public static String of(String type, String text) {
    var address = new StringBuilder("data:" + type + ";charset=utf-8,");
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      boolean plain = b >= ' ' && b <= '~' && TAKEN.indexOf(b) < 0;
      address.append(plain ? Character.toString(b) : String.format("%%%02X", b));
    }
    return address.toString();
  }
}
