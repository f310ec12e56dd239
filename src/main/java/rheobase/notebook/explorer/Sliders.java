package rheobase.notebook.explorer;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One or two sliders, and all positions in which they can stand: those of the second go round for
 * each of the first.
 *
 * @param all the sliders
 */
record Sliders(List<Slider> all) {
  /** Copies the list. */
  Sliders {
    all = List.copyOf(all);
  }

  int size() {
    return all.size();
  }

  Slider get(int i) {
    return all.get(i);
  }

  /** How many positions there are. */
  int positions() {
    return all.stream().mapToInt(Slider::positions).reduce(1, (a, b) -> a * b);
  }

  /** Where each slider stands at a position. */
  int[] places(int position) {
    if (size() == 1) {
      return new int[] {position};
    }
    int second = get(1).positions();
    return new int[] {position / second, position % second};
  }

  /** The position at which the sliders stand in these places. */
  int position(List<Integer> places) {
    return size() == 1 ? places.get(0) : places.get(0) * get(1).positions() + places.get(1);
  }

  /** The value of each slider at a position. */
  double[] values(int position) {
    int[] places = places(position);
    return IntStream.range(0, size()).mapToDouble(i -> get(i).value(places[i])).toArray();
  }

  /** What a position is called. */
  String words(int position) {
    int[] places = places(position);
    return String.join(
        ", ", IntStream.range(0, size()).mapToObj(i -> get(i).words(places[i])).toList());
  }
}
