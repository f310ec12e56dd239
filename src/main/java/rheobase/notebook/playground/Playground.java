package rheobase.notebook.playground;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rheobase.figures.Figure;
import rheobase.neuron.Izhikevich;
import rheobase.neuron.Neuron;
import rheobase.notebook.explorer.Explorer;
import rheobase.notebook.page.Fragment;
import rheobase.units.Require;

/**
 * An explorer of type C: a model that is integrated in the page, with its parameters, its input and
 * its initial state in the reader's hand.
 *
 * <p>Equations stand in the page's scripts, which agree with the library; names, numbers and units
 * come from the records.
 */
public final class Playground implements Explorer {
  private final List<PlayedModel> models;
  private final String caption;

  private Playground(List<PlayedModel> models, String caption) {
    this.models = models;
    this.caption = caption;
  }

  /**
   * Plays one neuron.
   *
   * @param neuron one of the library's models, with any parameters
   * @return its run, its phase plane or state line and its F–I curve
   * @throws IllegalArgumentException if its equations are not among those of the page
   */
  public static Playground of(Neuron neuron) {
    Require.present("neuron to play", neuron, "name one, such as LeakyIntegrateAndFire.textbook()");
    if (neuron instanceof Izhikevich simple && simple.recoveryLeak() == 0) {
      throw new IllegalArgumentException(
          "recovery leak (0) must not be zero in the page, where u would have no nullcline over v; "
              + "draw simulate(…) of it instead");
    }
    PlayedModel played = PlayedModels.of(neuron.getClass());
    return new Playground(List.of(played.playing((Record) neuron)), "");
  }

  /**
   * Plays a model with all of its named parameters to choose from.
   *
   * @param model the class of one of the library's models
   * @return its run, its phase plane or state line and its F–I curve
   * @throws IllegalArgumentException if its equations are not among those of the page
   */
  public static Playground ofModel(Class<? extends Neuron> model) {
    return new Playground(List.of(PlayedModels.of(model)), "");
  }

  /**
   * Plays eight models side by side.
   *
   * @return simple model, persistent sodium, persistent sodium plus potassium, FitzHugh–Nagumo,
   *     Hodgkin–Huxley, integrate-and-fire, Poisson process and rate unit
   */
  public static Playground ofAll() {
    return new Playground(PlayedModels.all(), "");
  }

  @Override
  public Playground caption(String claim) {
    String way = "a caption is a sentence that says what the reader will find";
    return new Playground(models, Require.present("caption of an explorer", claim, way));
  }

  @Override
  public String caption() {
    return caption;
  }

  @Override
  public Figure poster() {
    return PlaygroundPoster.of(models.get(0)).caption(caption);
  }

  @Override
  public String html() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("width", PlaygroundPoster.WIDTH);
    data.put("models", models.stream().map(PlayedModel::data).toList());
    return Fragment.live(
            poster(),
            PlaygroundPoster.said(models.get(0)),
            data,
            "models",
            "chance",
            "orbit",
            "plane",
            "panels",
            "playground")
        .html("play one model alone");
  }

  @Override
  public String plain() {
    String names = String.join(", ", models.stream().map(PlayedModel::name).toList());
    String text = "A live model: " + names + ".";
    return caption.isEmpty() ? text : text + "\n" + caption;
  }

  @Override
  public String toString() {
    return plain();
  }
}
