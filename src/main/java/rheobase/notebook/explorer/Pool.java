package rheobase.notebook.explorer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Things that are said once and pointed at.
 *
 * @param <T> what they are
 * @param places the place of each
 */
record Pool<T>(Map<T, Integer> places) {
  Pool() {
    this(new LinkedHashMap<>());
  }

  /** The place of a thing, a new one if it is new. */
  int place(T thing) {
    int next = places.size();
    return places.computeIfAbsent(thing, absent -> next);
  }

  /** The things by their places. */
  List<T> things() {
    return List.copyOf(places.keySet());
  }
}
