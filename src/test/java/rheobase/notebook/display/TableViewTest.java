package rheobase.notebook.display;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rheobase.units.Digits;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class TableViewTest {
  private static final String ATTACK =
      "\"><script>alert('1')</script><img src=x onerror=alert(1)>&";

  private static Table counting(int rows) {
    return Table.create("spikes", IntColumn.create("unit", IntStream.range(0, rows).toArray()));
  }

  private static String html(Table table) {
    return TableView.of(table).bundle().data().get("text/html");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1.23456, 1.235",
    "-65, −65",
    "0.1, 0.1",
    "0.0012345, 0.001234", // half to even, and the double is just below
    "99.996, 100",
    "9999.6, 10000",
    "123456.7, 123457",
    "1.5e7, 1.5×10⁷",
    "1e-300, 1×10⁻³⁰⁰",
    "-4.56789e-5, −4.568×10⁻⁵",
    "NaN, –",
    "-Infinity, −∞"
  })
  void numbersHaveFourSignificantDigits(double number, String expected) {
    assertThat(Digits.of(number, 4)).isEqualTo(expected);
  }

  @Test
  void nothingFromATableRunsInAPage() {
    Table table =
        Table.create(
            ATTACK, StringColumn.create(ATTACK, ATTACK), StringColumn.create("fine", ATTACK));
    assertThat(html(table))
        .doesNotContain("<script", "<img", "'1'")
        .contains("&quot;&gt;&lt;script&gt;");
    // What is left of tags are those we wrote.
    assertThat(html(table).replaceAll("</?(div|table|caption|thead|tbody|tr|th|td|a)[ >]", ""))
        .doesNotContain("<");
  }

  @Test
  void aLongTableShowsItsTwoEndsAndSaysHowLongItIs() {
    String html = html(counting(1204));
    assertThat(Pattern.compile("<td style").matcher(html).results().count()).isEqualTo(15);
    assertThat(html).contains("spikes: 1,204 rows × 1 column", "… 1,189 more …", ">9<", ">1203<");
  }

  @Test
  void aShortTableShowsAllItsRows() {
    assertThat(html(counting(15))).doesNotContain("more …").contains(">14<");
    assertThat(html(counting(1))).contains("1 row × 1 column");
  }

  @Test
  void headersAreFoundByScreenReadersAndNumbersStandFlushRight() {
    Table table =
        Table.create("t", StringColumn.create("kind", "e"), DoubleColumn.create("rate", 8.25));
    assertThat(html(table))
        .contains("<th scope=\"col\" style=\"text-align:left\">kind</th>")
        .contains("<th scope=\"col\" style=\"text-align:right\">rate</th>")
        .contains("<td style=\"text-align:right\">8.25</td>");
  }

  @Test
  void aColumnWithoutANameHasNoHeader() {
    Table table =
        Table.create("t", StringColumn.create("", "e"), DoubleColumn.create("rate", 8.25));
    assertThat(html(table))
        .contains("<thead><tr><td style=\"text-align:left\"></td><th scope=\"col\"");
  }

  @Test
  void missingValuesOfEveryTypeAreDashes() {
    Table table =
        Table.create("t")
            .addColumns(
                IntColumn.create("i", new int[] {1}).appendMissing(),
                LongColumn.create("l", new long[] {1}).appendMissing(),
                DoubleColumn.create("d", new double[] {1}).appendMissing(),
                StringColumn.create("s", "x").appendMissing(),
                BooleanColumn.create("b", true).appendMissing());
    assertThat(TableView.of(table).head().get(1)).hasSize(5).containsOnly("–");
    assertThat(TableView.of(table).csv()).isEqualTo("i,l,d,s,b\n1,1,1.0,x,true\n,,,,\n");
  }

  @Test
  void aSmallTableCanBeTakenHomeWithAllItsDigits() {
    Table table =
        Table.create(
            "a/b \"c\"",
            DoubleColumn.create("x", new double[] {0.1 + 0.2}),
            StringColumn.create("say, \"what\"", "line\nbreak"));
    Matcher link =
        Pattern.compile(
                "download=\"a-b-c-.csv\" href=\"data:text/csv;charset=utf-8;base64,([^\"]+)\"")
            .matcher(html(table));
    assertThat(link.find()).isTrue();
    assertThat(new String(Base64.getDecoder().decode(link.group(1)), StandardCharsets.UTF_8))
        .isEqualTo("x,\"say, \"\"what\"\"\"\n0.30000000000000004,\"line\nbreak\"\n");
  }

  @Test
  void aLargeTableIsNotCarriedInThePage() {
    Table table = counting(1_000_000);
    assertThat(html(table)).hasSizeLessThan(3000).doesNotContain("base64");
  }

  @Test
  void manyColumnsAreCutAndCounted() {
    Table table = Table.create("wide");
    IntStream.range(0, 1000)
        .forEach(i -> table.addColumns(IntColumn.create("c" + i, new int[] {i})));
    assertThat(html(table)).contains("1,000 columns (the first 30 are shown)").contains(">c29<");
    assertThat(html(table)).doesNotContain(">c30<");
  }

  @Test
  void anEmptyTableIsATable() {
    assertThat(TableView.of(Table.create("none")).bundle().plain())
        .isEqualTo("none: 0 rows × 0 columns\n");
    assertThat(html(counting(0))).contains("spikes: 0 rows × 1 column").contains(">unit<");
  }

  @Test
  void aColumnAloneLooksLikeATable() {
    assertThat(TableView.of(DoubleColumn.create("time [ms]", 1.23456, 20)).text())
        .isEqualTo("time [ms]: 2 rows × 1 column\n  time [ms]\n      1.235\n         20");
  }

  @Test
  void aSelectionOfATableLooksLikeATable() {
    Table table = counting(40);
    assertThat(TableView.of(table.dropWhere(table.intColumn(0).isGreaterThan(2))).text())
        .startsWith("spikes: 3 rows × 1 column");
  }
}
