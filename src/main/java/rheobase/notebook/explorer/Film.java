package rheobase.notebook.explorer;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ObjDoubleConsumer;
import java.util.stream.IntStream;
import rheobase.figures.Figure;
import rheobase.notebook.page.Fragment;
import rheobase.units.Require;

/**
 * An explorer of type A: a picture for each position of a slider, that can be played like a film.
 *
 * <p>The pictures are drawn when the film is made; any figure will do. For curves that a script can
 * draw, a {@link DataExplorer} is shorter and shows more positions.
 */
public final class Film implements Explorer {
  /** How many pictures a film may have. */
  public static final int MOST = 24;

  private static final String WAY =
      "make fewer or smaller pictures, or use explore(…), which carries curves instead of pictures";

  private final Slider slider;
  private final Walk<Frame> walk;
  private final String caption;

  private Film(Slider slider, Walk<Frame> walk, String caption) {
    this.slider = slider;
    this.walk = walk;
    this.caption = caption;
  }

  /** One picture, its scene, and its place on the slider. */
  private record Frame(Scene scene, Fragment.Picture picture, int place) {}

  /**
   * Makes a film. An interrupted one has the pictures made until then.
   *
   * @param slider what changes from picture to picture, in at most {@link #MOST} positions
   * @param make a figure or a {@link Scene} for each of its values
   * @param report who hears how far it has come: words, and a part from 0 to 1
   * @return the film
   * @throws IllegalArgumentException if there are too many pictures, or none can be made
   */
  public static Film of(Slider slider, DoubleFunction<?> make, ObjDoubleConsumer<String> report) {
    Require.present("slider of a film", slider, "make one with slider(\"I [nA]\", 0, 4)");
    Require.present("pictures of a film", make, "give a figure for each value of the slider");
    String few = "give the slider fewer positions, such as slider(\"I [nA]\", 0, 4, 12)";
    Require.within("pictures of a film", slider.positions(), 2, MOST, "", few);
    List<String> words = IntStream.range(0, slider.positions()).mapToObj(slider::words).toList();
    Walk<Frame> walk =
        Walk.through(
            words,
            i -> {
              Scene scene = Scene.from(make.apply(slider.value(i)));
              return new Frame(scene, Fragment.Picture.of(scene.figure(), words.get(i)), i);
            },
            report);
    return new Film(slider, walk, "").checked();
  }

  /** One size, or the page would jump; the same numbers, or they could not be followed. */
  private Film checked() {
    Frame first = frames().get(0);
    for (Frame frame : frames()) {
      Figure one = frame.scene().figure();
      Figure other = first.scene().figure();
      if (one.width() != other.width() || one.height() != other.height()) {
        throw new IllegalArgumentException(
            "picture at %s (%d × %d px) must be as large as that at %s (%d × %d px); give all size(…)"
                .formatted(
                    slider.words(frame.place()),
                    one.width(),
                    one.height(),
                    slider.words(first.place()),
                    other.width(),
                    other.height()));
      }
      Numbers.sameNames(
          slider.words(first.place()), first.scene(), slider.words(frame.place()), frame.scene());
    }
    return this;
  }

  private List<Frame> frames() {
    return walk.stops().stream().filter(s -> s.value() != null).map(Walk.Stop::value).toList();
  }

  /** The film with as many pictures as a page can carry: every other one goes until it can. */
  Film fitted() {
    try {
      html();
      return this;
    } catch (IllegalArgumentException tooLarge) {
      if (frames().size() < 4) {
        throw tooLarge;
      }
      List<Walk.Stop<Frame>> stops = walk.stops();
      List<Walk.Stop<Frame>> other =
          IntStream.range(0, stops.size()).filter(i -> i % 2 == 0).mapToObj(stops::get).toList();
      return new Film(slider, new Walk<>(other, walk.whole()), caption).fitted();
    }
  }

  double firstValue() {
    return slider.value(frames().get(0).place());
  }

  Scene firstScene() {
    return frames().get(0).scene();
  }

  @Override
  public Film caption(String claim) {
    String way = "a caption is a sentence that says what the reader will find";
    return new Film(slider, walk, Require.present("caption of a film", claim, way));
  }

  @Override
  public String caption() {
    return caption;
  }

  @Override
  public Figure poster() {
    return frames().get(0).scene().figure().caption(caption);
  }

  @Override
  public String html() {
    List<Frame> frames = frames();
    Map<String, Object> turned = new LinkedHashMap<>();
    turned.put("label", slider.label());
    turned.put("unit", slider.unit());
    turned.put("positions", frames.stream().map(f -> slider.text(f.place())).toList());
    turned.put("value", 0);
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("width", poster().width());
    data.put("slider", turned);
    data.put("names", Numbers.names(frames.get(0).scene()));
    data.put("numbers", frames.stream().map(f -> Numbers.texts(f.scene())).toList());
    return new Fragment(
            "frames",
            poster(),
            said(frames.get(0)),
            walk.remark(slider.positions()),
            frames.stream().map(Frame::picture).toList(),
            List.of("stage", "frames"),
            data,
            frames.stream().map(f -> f.scene().figure().dataHash()).collect(joining()),
            "")
        .html(WAY);
  }

  private String said(Frame frame) {
    return Numbers.sentence(slider.words(frame.place()), frame.scene());
  }

  @Override
  public String plain() {
    List<Frame> frames = frames();
    List<String> lines = new ArrayList<>();
    lines.add(
        "A film of %d pictures, from %s to %s."
            .formatted(
                frames.size(),
                slider.words(frames.get(0).place()),
                slider.words(frames.get(frames.size() - 1).place())));
    frames.forEach(frame -> lines.add(said(frame)));
    lines.add(walk.remark(slider.positions()));
    lines.add(caption);
    return String.join("\n", lines.stream().filter(line -> !line.isEmpty()).toList());
  }

  @Override
  public String toString() {
    return plain();
  }
}
