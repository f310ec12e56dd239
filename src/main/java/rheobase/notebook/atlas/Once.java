package rheobase.notebook.atlas;

import java.util.function.Function;
import rheobase.numerics.Seed;

/**
 * A run that several figures share: made when it is first asked for, and again for another seed.
 */
final class Once<T> {
  private final Function<Seed, T> maker;
  private Seed seed;
  private T made;

  Once(Function<Seed, T> maker) {
    this.maker = maker;
  }

  T at(Seed wanted) {
    if (!wanted.equals(seed)) {
      made = maker.apply(wanted);
      seed = wanted;
    }
    return made;
  }
}
