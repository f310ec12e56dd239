package rheobase.notebook.atlas;

import java.util.List;
import java.util.function.Supplier;

/** A contact sheet: figures of one article that belong together. */
public enum Sheet {
  /** Spiking neurons: the cell and its spikes. */
  CELL("the cell and its spikes", CellFigures::all),
  /** Spiking neurons: dynamical systems. */
  PLANE("dynamical systems", PlaneFigures::all),
  /** Spiking neurons: models. */
  MODEL("models", ModelFigures::all),
  /** Spiking neurons: what neurons compute. */
  COMPUTING("what neurons compute", ComputingFigures::all),
  /** Excitation–inhibition balance and criticality. */
  BALANCE("balance and criticality", NetworkFigures::all),
  /** The digest of three papers: information, energy, redundancy. */
  DIGEST("information, energy, redundancy", DigestFigures::all),
  /** Neutral avalanches; the article has no pictures, and these show what it says. */
  NEUTRAL("neutral avalanches", NeutralFigures::all);

  private final String words;
  private final Supplier<List<SourceFigure>> figures;

  Sheet(String words, Supplier<List<SourceFigure>> figures) {
    this.words = words;
    this.figures = figures;
  }

  /**
   * Its figures, in the order of the article.
   *
   * @return each of them, to be drawn
   */
  public List<SourceFigure> figures() {
    return figures.get();
  }

  @Override
  public String toString() {
    return words;
  }
}
