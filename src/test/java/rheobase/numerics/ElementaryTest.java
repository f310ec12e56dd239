package rheobase.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static rheobase.numerics.Elementary.exp;
import static rheobase.numerics.Elementary.hypot;
import static rheobase.numerics.Elementary.log;
import static rheobase.numerics.Elementary.pow;
import static rheobase.numerics.Elementary.sin;
import static rheobase.numerics.Elementary.tanh;

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
