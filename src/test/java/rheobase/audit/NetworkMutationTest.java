package rheobase.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rheobase.audit.claim.Claim;
import rheobase.audit.claim.Outcome;
import rheobase.avalanche.critical.BirthDeathProcess;
import rheobase.network.linear.MutualInhibition;
import rheobase.network.meanfield.KineticMeanField;
import rheobase.network.meanfield.Transfer;
import rheobase.network.neutral.ContactProcess;
import rheobase.network.published.KineticNetwork;
import rheobase.numerics.Seed;
import rheobase.population.energy.BitsPerJoule;
import rheobase.population.energy.EnergyLedger;
import rheobase.population.energy.Landauer;
import rheobase.population.redundancy.Scenario;
import rheobase.spikes.Counts;
import rheobase.sweep.Sweep;
import rheobase.sweep.SweepRow;
import rheobase.sweep.answers.AnswerTables;
import rheobase.sweep.balance.BrunelState;
import rheobase.sweep.inhibition.InhibitionRow;
import rheobase.sweep.inhibition.InhibitionSweep;

/** Claims of networks, avalanches and populations can fail too: a wrong model or table for each. */
class NetworkMutationTest {
  private static final Seed SEED = Seed.seed(1);

  /** The table of late inhibition, in which the rows of one decay time are those of another. */
  private static InhibitionSweep mistaken(double decay, double other) {
    InhibitionSweep table = InhibitionSweep.bundled();
    List<InhibitionRow> rows =
        table.rows().stream()
            .map(
                row -> {
                  double from = row.decay() == decay ? other : row.decay();
                  var activity = table.row(from, row.seed()).activity();
                  return new InhibitionRow(row.decay(), row.seed(), activity);
                })
            .toList();
    return new InhibitionSweep(rows, table.curves());
  }

  /** The table of answers to a step, in which before and after are exchanged. */
  private static Sweep<SweepRow> backwards() {
    Sweep<SweepRow> table = AnswerTables.ofSteps();
    var rows = table.results().stream().map(row -> row.map(r -> exchanged(r))).toList();
    return new Sweep<>(table.plan(), rows, table.failures());
  }

  private static SweepRow exchanged(SweepRow row) {
    List<String> titles = new ArrayList<>(row.titles());
    titles.set(row.titles().indexOf("Fano before"), "Fano after");
    titles.set(row.titles().indexOf("Fano after"), "Fano before");
    return new SweepRow(titles, row.values());
  }

  private static Scenario exchanged(Scenario s) {
    return new Scenario(s.landscape(), s.b(), s.a(), s.typical());
  }

  static List<Claim> wrong() {
    // cells that hear the drive alone; then a few say what all do
    var uncoupled = KineticNetwork.lowRate().withConnectionProbability(0).withSize(10);
    var logistic = KineticMeanField.lowRate().withTransfer(Transfer.LOGISTIC);
    // k T without ln 2
    var nat = DigestClaims.bitsPerJoule(t -> Landauer.energy(t) / StrictMath.log(2));
    // parts of the cortex over the ATP of all
    var brain = new EnergyLedger("brain", 6.19, EnergyLedger.cortexByUse().parts());
    // one spike by one bin
    var early = Counts.of(1, 0, 2, 1, 0, 0, 3, 1, 0, 4, 2, 0);
    return List.of(
        NetworkClaims.netInput(uncoupled.withDrive(4)),
        NetworkClaims.irregular(() -> mistaken(8, 18), BrunelState::bundled),
        NetworkClaims.border(MutualInhibition.clipped().withWeight(1.5)),
        NetworkClaims.independent(uncoupled),
        NetworkClaims.threeRegimes(() -> mistaken(18, 12)),
        NetworkClaims.onset(logistic, InhibitionSweep::bundled),
        CriticalityClaims.converse(new BirthDeathProcess(0.9, 1), InhibitionSweep::bundled),
        NetworkClaims.linear(uncoupled),
        CriticalityClaims.reliability(NetworkMutationTest::backwards),
        nat,
        DigestClaims.remainder(EnergyLedger.brain().with("heat", 8.98)), // digits exchanged
        DigestClaims.shares(brain),
        DigestClaims.synapses(BitsPerJoule.bestAt(1000)),
        DigestClaims.darker(Scenario.all().stream().map(NetworkMutationTest::exchanged).toList()),
        // it takes two to wake one: nothing happens at λ = 1
        NeutralClaims.continuous(ContactProcess::quadratic, ContactProcess::quadratic),
        NeutralClaims.frequent(ContactProcess.linear(1)),
        NeutralClaims.grouped(ContactProcess.linear(0.9)),
        NeutralClaims.wording(early));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void everyClaimCanFail(Claim claim) {
    Outcome wrong = claim.at(SEED);
    assertThat(wrong.failure()).as("computed to its end").isEmpty();
    assertThat(wrong.verdict()).isEqualTo("not borne out");
  }

  @Test
  void noClaimIsLeftOut() {
    IntStream all = IntStream.concat(IntStream.rangeClosed(17, 25), IntStream.rangeClosed(27, 35));
    assertThat(wrong()).extracting(Claim::number).containsExactlyElementsOf(all.boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {18, 19, 21, 22, 25, 27, 28, 29, 30, 31, 32, 35})
  void withTheRightModelItIsBorneOut(int claim) {
    assertThat(Audit.claim(claim).at(SEED).borneOut()).isTrue();
  }

  @Tag("campaign")
  @ParameterizedTest
  @ValueSource(ints = {17, 20, 23, 24, 33, 34})
  void withTheRightModelItIsBorneOutAfterSeconds(int claim) {
    assertThat(Audit.claim(claim).at(SEED).borneOut()).isTrue();
  }
}
