package rheobase.notebook.course;

import java.util.List;
import java.util.Locale;
import rheobase.figures.Chart;
import rheobase.figures.drawing.Diagram;
import rheobase.units.Require;

/** The notebooks of the course, and which of them each one builds on. */
public final class Syllabus {
  private static final List<Notebook> NOTEBOOKS =
      List.of(
          notebook(0, Part.BEGINNING, "What does a neuron do when you push it?", "推一下神经元，它会做什么？"),
          notebook(1, Part.NEURON, "How does salt become voltage?", "盐怎样变成电压？", 0),
          notebook(2, Part.NEURON, "What is a spike made of?", "动作电位由什么构成？", 1),
          notebook(3, Part.NEURON, "How irregular is a neuron?", "神经元的放电有多不规则？", 0),
          notebook(4, Part.NEURON, "What does a neuron look like from above?", "从上面看，神经元是什么样子？", 0),
          notebook(5, Part.NEURON, "In how many ways can rest end?", "静息有几种结束的方式？", 4),
          notebook(6, Part.NEURON, "How much of a neuron can we leave out?", "神经元可以省去多少？", 0),
          notebook(7, Part.NEURON, "How few currents make a spike?", "最少几种电流就能放电？", 2, 5),
          notebook(
              8, Part.NEURON, "Can one pair of equations be many neurons?", "一对方程能扮演多少种神经元？", 5),
          notebook(
              9,
              Part.NEURON,
              "Why do some neurons start slowly and others with a jump?",
              "为什么有的神经元缓缓起步，有的一跃而起？",
              7,
              8),
          notebook(10, Part.NEURON, "When does a network settle, and where?", "网络何时安定，又停在哪里？", 4),
          notebook(
              11,
              Part.BALANCE,
              "Why are cortical spikes random if neurons are not?",
              "神经元并不随机，皮层放电为何随机？",
              3,
              6,
              10),
          notebook(12, Part.BALANCE, "What if inhibition comes late?", "抑制来迟了会怎样？", 5, 11),
          notebook(
              13, Part.BALANCE, "How do you know a power law when you see one?", "怎样认出真正的幂律？", 3),
          notebook(14, Part.BALANCE, "What is criticality good for?", "临界有什么用？", 13),
          notebook(
              15,
              Part.BALANCE,
              "Can one circuit be balanced and critical at once?",
              "一个回路能否既平衡又临界？",
              12,
              14),
          notebook(
              16, Part.TRANSITIONS, "What do ice, magnets and brains share?", "冰、磁体与大脑有何共同之处？", 13),
          notebook(17, Part.TRANSITIONS, "What else makes a power law?", "还有什么会产生幂律？", 16),
          notebook(18, Part.CODE, "When does shared noise hurt?", "共享的噪声何时有害？", 11),
          notebook(19, Part.CODE, "What does a brain spend its watts on?", "大脑的功率花在哪里？", 2),
          notebook(
              20, Part.CODE, "How can different circuits do the same job?", "不同的回路为何能完成同一功能？", 7),
          notebook(
              21,
              Part.CAPSTONE,
              "Do the claims hold when you run them?",
              "真的运行起来，这些说法还成立吗？",
              9,
              15,
              17,
              18,
              19,
              20),
          notebook(22, Part.CAPSTONE, "What do your own spikes say?", "你的数据说了什么？", 3));

  /** Where each stands on the map: below all that it builds on. */
  private static final String MAP =
      """
               00
      01    04    06 03
      02    05 10    13 22
         07 08 11 14 16
      19 20 09 12 18 17
               15
      21
      """;

  private Syllabus() {}

  /** A part of the course. */
  public enum Part {
    /** Where everybody starts. */
    BEGINNING("0", "start"),
    /** One neuron. */
    NEURON("I", "one neuron"),
    /** Excitation and inhibition, and the avalanches that come of them. */
    BALANCE("II", "balance and criticality"),
    /** Phase transitions, and power laws without one. */
    TRANSITIONS("III", "phase transitions"),
    /** Many neurons as one code, and what it costs. */
    CODE("IV", "information, energy"),
    /** All of it at once. */
    CAPSTONE("V", "capstone");

    private final String numeral;
    private final String words;

    Part(String numeral, String words) {
      this.numeral = numeral;
      this.words = words;
    }

    /**
     * Its number.
     *
     * @return such as {@code II}
     */
    public String numeral() {
      return numeral;
    }

    @Override
    public String toString() {
      return numeral + " · " + words;
    }
  }

  /**
   * A notebook.
   *
   * @param number its number, as in its file's name
   * @param part the part of the course it belongs to
   * @param question what it asks
   * @param chinese the same in Chinese
   * @param after the numbers of those it builds on, without those that they build on in turn
   */
  public record Notebook(
      int number, Part part, String question, String chinese, List<Integer> after) {

    private static final String WAY = "readers go by number";

    /** Refuses a notebook that builds on one that comes later. */
    public Notebook {
      after = List.copyOf(after);
      for (int before : after) {
        Require.within("what notebook " + number + " builds on", before, 0, number - 1, "", WAY);
      }
    }

    /**
     * The number as it stands in the file's name.
     *
     * @return such as {@code 03}
     */
    public String id() {
      return String.format(Locale.ROOT, "%02d", number);
    }

    @Override
    public String toString() {
      return id() + " " + question + " · " + chinese;
    }
  }

  private static Notebook notebook(
      int number, Part part, String question, String chinese, Integer... after) {
    return new Notebook(number, part, question, chinese, List.of(after));
  }

  /**
   * All notebooks.
   *
   * @return by number
   */
  public static List<Notebook> notebooks() {
    return NOTEBOOKS;
  }

  /**
   * The map of the course: a box a notebook, an arrow from each to those that build on it.
   *
   * @return a chart to caption
   */
  public static Chart map() {
    Diagram map = Diagram.empty();
    for (Notebook notebook : NOTEBOOKS) {
      map = map.box(box(notebook));
    }
    for (Notebook notebook : NOTEBOOKS) {
      for (int before : notebook.after()) {
        map = map.arrow(NOTEBOOKS.get(before).id(), notebook.id(), lane(before, notebook.number()));
      }
    }
    return map.chart();
  }

  private static Diagram.Box box(Notebook notebook) {
    List<String> rows = MAP.lines().toList();
    int row = 0;
    while (!rows.get(row).contains(notebook.id())) {
      row++;
    }
    double column = rows.get(row).indexOf(notebook.id()) / 3.0;
    boolean needsAll = notebook.number() == 21;
    return Diagram.Box.of(notebook.id(), notebook.question(), needsAll ? 2.5 : column, row)
        .in(notebook.part().toString(), notebook.part().numeral())
        .wide(needsAll ? 6 : 1);
  }

  /** The column in which a long arrow finds its way between the boxes; NaN for straight down. */
  private static double lane(int from, int to) {
    return from == 3 && to == 11
        ? 4.15
        : from == 5 && to == 12 ? 2.5 : from == 14 ? 3.5 : Double.NaN;
  }
}
