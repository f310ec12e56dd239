package rheobase.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static rheobase.frames.Tables.column;
import static rheobase.frames.Tables.table;
import static rheobase.numerics.Grid.linspace;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rheobase.figures.Figures;
import rheobase.numerics.Seed;
import rheobase.simulation.Progress;
import rheobase.simulation.Worker;
import rheobase.spikes.process.PoissonProcess;

class SweepTest {
  @TempDir Path folder;

  private static final double[] TEN = linspace(1, 10, 10);

  @Test
  void resultsStandInTheOrderOfTheValuesWhateverFinishesFirst() {
    Sweep<Double> sweep =
        Sweep.over(
            "x",
            TEN,
            x -> {
              pause((long) (20 - 2 * x)); // the first takes longest
              return x * x;
            });
    assertThat(sweep.values(column("x²", x -> x)))
        .containsExactly(1, 4, 9, 16, 25, 36, 49, 64, 81, 100);
    assertThat(sweep.complete()).isTrue();
  }

  @Test
  void oneThreadAndTwoGiveTheSameSpikes() {
    SweepTask<String> task =
        p ->
            Arrays.toString(
                PoissonProcess.at(p.value(0)).draw(100, new Seed(7).stream("spikes")).times());
    var plan = SweepPlan.of(task, SweptParameter.of("rate [1/ms]", TEN));
    assertThat(plan.withThreads(2).run().results()).isEqualTo(plan.withThreads(1).run().results());
  }

  @Test
  void twoParametersMakeAMapWithTheFirstToTheRight() {
    var sweep =
        Sweep.over("a", new double[] {1, 2, 3}, "b [ms]", new double[] {10, 20}, (a, b) -> a + b);
    Measure<Double> sum = column("sum [Hz]", x -> x);
    assertThat(sweep.grid(sum)).isDeepEqualTo(new double[][] {{11, 12, 13}, {21, 22, 23}});
    assertThat(sweep.at(3, 20)).isEqualTo(23);
    assertThat(sweep.row(20).values(sum)).containsExactly(21, 22, 23);

    assertThat(table(sweep, sum).columnNames()).containsExactly("a", "b [ms]", "sum [Hz]");
    assertThat(Figures.heatMap(sweep, sum).alt()).contains("b", "ms").contains("sum");
  }

  @Test
  void aPointUsesOneThreadAndATaskKnowsIt() {
    assertThat(Sweep.over("x", TEN, x -> (double) Worker.threads()).values(column("n", x -> x)))
        .containsOnly(1);
    assertThat(Worker.isAtWork()).isFalse();
  }

  @Test
  void anErrorNamesItsPointAndTheOthersAreKept() {
    Sweep<Double> sweep =
        Sweep.over(
            "decay of inhibition [ms]",
            TEN,
            x -> {
              if (x == 4) {
                throw new IllegalArgumentException("too slow");
              }
              return x;
            });
    assertThat(sweep.failures()).hasToString("[at decay of inhibition = 4.0 ms: too slow]");
    assertThat(sweep.finished()).isEqualTo(9);
    assertThat(sweep.complete()).isTrue();
    assertThat(sweep).asString().contains("9 of 10 points; 1 failed");
    assertThat(sweep.values(column("x", x -> x))[3]).isNaN();
    assertThatThrownBy(() -> sweep.at(4)).hasMessageContaining("4.0 ms: too slow");
    assertThatThrownBy(
            () ->
                Sweep.over(
                    "x",
                    TEN,
                    x -> {
                      throw new IllegalStateException("never");
                    }))
        .hasMessageContaining("every point")
        .hasMessageContaining("x = 1.0: never");
  }

  @Test
  void anInterruptKeepsWhatIsFinishedWithinASecondAndTheRestCanBeResumed() throws Exception {
    var started = new CountDownLatch(4);
    var calls = new AtomicInteger();
    SweepTask<Double> task =
        p -> {
          calls.incrementAndGet();
          started.countDown();
          if (p.value(0) > 2 && started.getCount() == 0 && calls.get() < 5) {
            pause(60_000); // listens to the interrupt, and then returns half a result
          }
          return p.value(0);
        };
    var got = new AtomicReference<Sweep<Double>>();
    var plan = SweepPlan.of(task, SweptParameter.of("x", TEN)).withThreads(2);
    Thread cell = new Thread(() -> got.set(plan.run(Progress.NONE)));
    cell.start();
    started.await();
    Thread.sleep(50);
    cell.interrupt();
    cell.join(1000);
    assertThat(cell.isAlive()).isFalse();
    assertThat(got.get().complete()).isFalse();
    assertThat(got.get().finished()).isBetween(2, 9);
    assertThat(got.get()).asString().contains("interrupted, resume() computes");
    int before = calls.get();
    Sweep<Double> whole = got.get().resume(Progress.NONE);
    assertThat(whole.values(column("x", x -> x))).containsExactly(TEN);
    assertThat(calls.get() - before).isEqualTo(10 - got.get().finished());
  }

  @Test
  void aTaskThatDoesNotListenIsLeftBehindWithinASecond() throws Exception {
    var free = new CountDownLatch(1);
    var begun = new CountDownLatch(1);
    SweepTask<Double> deaf =
        p -> {
          begun.countDown();
          while (free.getCount() > 0) {
            Thread.onSpinWait();
          }
          return 1.0;
        };
    var plan = SweepPlan.of(deaf, SweptParameter.of("x", 1, 2)).withThreads(1);
    Thread cell = new Thread(() -> plan.run(Progress.NONE));
    cell.start();
    begun.await();
    cell.interrupt();
    cell.join(1000);
    assertThat(cell.isAlive()).isFalse();
    free.countDown();
  }

  @Test
  void aFileKeepsTheRowsAndTheSweepGoesOnFromThem() throws IOException {
    Path file = folder.resolve("sweep.csv");
    var calls = new AtomicInteger();
    SweepTask<Double> task =
        p -> {
          calls.incrementAndGet();
          return p.value(0) / 3;
        };
    var plan = SweepPlan.of(task, SweptParameter.of("x", 1, 2, 3));
    Measure<Double> third = column("third", x -> x);
    Sweep<SweepRow> sweep = plan.keptIn(file, third).run(Progress.NONE);
    String text = Files.readString(file);
    assertThat(text).startsWith("x,third\n1.0,0.3333333333333333\n2.0,");
    Files.writeString(file, "x,third\n2.0,0.6666666666666666\n");
    assertThat(plan.keptIn(file, third).run(Progress.NONE).results()).isEqualTo(sweep.results());
    assertThat(calls).hasValue(5);
    assertThat(Files.readString(file)).isEqualTo(text);
    try (var in = Files.newInputStream(file)) {
      assertThat(SweepFile.read(in, "sweep.csv", 1).results()).isEqualTo(sweep.results());
    }
    assertThatThrownBy(() -> plan.keptIn(file, column("half", x -> x)).run(Progress.NONE))
        .hasMessageContaining("has the columns [x, third], this sweep [x, half]; delete the file");
    assertThatThrownBy(() -> plan.keptIn(file, column("a, b", x -> x)))
        .hasMessageContaining("\"a, b\" cannot head a column");
    assertThatThrownBy(() -> plan.keptIn(file)).hasMessageContaining("nothing is kept");
    var broken = new ByteArrayInputStream("x,y\n1,2\n1\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> SweepFile.read(broken, "map.csv", 1))
        .hasMessage("map.csv, line 3 (1) is not 2 numbers; delete it");
  }

  @Test
  void whatMakesNoSenseIsRefused() {
    assertThatThrownBy(() -> Sweep.over("x", new double[0], x -> x))
        .hasMessageContaining("number of values of x (0) must be at least 1");
    assertThatThrownBy(() -> Sweep.over("x", new double[] {1, 1}, x -> x))
        .hasMessageContaining("stands twice");
    assertThatThrownBy(() -> Sweep.over("x", new double[] {Double.NaN}, x -> x))
        .hasMessageContaining("x (NaN) must be a finite number");
    assertThatThrownBy(() -> Sweep.over("x", TEN, "x", TEN, (a, b) -> a))
        .hasMessageContaining("both parameters are called \"x\"");
    assertThatThrownBy(() -> Sweep.over("x", TEN, x -> x).grid(column("y", y -> y)))
        .hasMessageContaining("a map needs two parameters");
    assertThatThrownBy(() -> Sweep.over("x", TEN, x -> x).at(11))
        .hasMessageContaining("does not go through [11.0]");
    assertThatThrownBy(() -> new SweepRow(java.util.List.of("a"), java.util.List.of(1.0)).get("b"))
        .hasMessage("there is no column \"b\"; there are [a]");
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
