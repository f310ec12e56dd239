package rheobase.notebook.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "0.1, 0.1",
    "-2.5, -2.5",
    "1234567.8, 1234568",
    "1e-12, 1E-12",
    "123456789012, 123456800000",
    "1.5e20, 1.5E+20",
    "0.30000000000000004, 0.3",
    "NaN, null",
    "Infinity, null",
  })
  void numbersAreInTheFewestLetters(double value, String written) {
    assertThat(Json.of(value)).isEqualTo(written);
  }

  @Test
  void listsMapsAndTexts() {
    assertThat(Json.of(List.of())).isEqualTo("[]");
    assertThat(Json.of(Map.of())).isEqualTo("{}");
    assertThat(Json.of(Map.of("a", Arrays.asList(1, null, true))))
        .isEqualTo("{\"a\":[1,null,true]}");
    assertThat(Json.of("a\"b\\c\n强")).isEqualTo("\"a\\u0022b\\u005cc\\u000a强\"");
    assertThat(Json.of("</script>&\u2028")).isEqualTo("\"\\u003c/script\\u003e\\u0026\\u2028\"");
    assertThat(Json.of("\ud83d\ude00 \ud83d")).isEqualTo("\"\ud83d\ude00 \\ud83d\"");
  }
}
