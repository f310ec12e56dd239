package rheobase.numerics.special;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.special.Elementary.exp;
import static rheobase.numerics.special.Elementary.hypot;
import static rheobase.numerics.special.Elementary.log;
import static rheobase.numerics.special.Elementary.pow;
import static rheobase.numerics.special.Elementary.sin;
import static rheobase.numerics.special.Elementary.tanh;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

class ElementaryTest {
  @Test
  void noFunctionIsLeftToTheMathThatDiffersBetweenJavas() {
    var calls = new ClassFileImporter().importClasses(Elementary.class).get(Elementary.class);
    assertThat(calls.getMethodCallsFromSelf())
        .hasSizeGreaterThan(8)
        .allMatch(call -> call.getTargetOwner().isEquivalentTo(StrictMath.class));
  }

  @Test
  void theNamesMeanWhatTheySay() {
    assertThat(log(exp(1.5))).isEqualTo(1.5);
    assertThat(pow(2, 10)).isEqualTo(1024);
    assertThat(hypot(3, 4)).isEqualTo(5);
    assertThat(sin(0)).isEqualTo(tanh(0)).isZero();
  }
}
