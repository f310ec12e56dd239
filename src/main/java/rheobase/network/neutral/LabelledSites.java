package rheobase.network.neutral;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** The sites of a contact process while it runs: Gillespie's method, the same work every event. */
final class LabelledSites {
  private static final int LOOK = 1 << 14; // events between two looks at the thread

  private final ContactProcess process;
  private final UniformRandomProvider chance;
  private final ZigguratSampler.Exponential waiting;
  private final int[] sites; // the first `active` of them are active, the others idle
  private final int[] labels; // by site
  private final int[] events; // by site: the number of its last activation
  private int[] sizes = new int[1024]; // by label
  private int[] alive = new int[1024];
  private double[] lifetimes = new double[1024]; // minus its birth, until it ends
  private final Activations kept;
  private int active;
  private int families;
  private int activations;
  private long contacts;
  private long ends;
  private double time;
  private double activeTime; // ∫ active dt

  LabelledSites(ContactProcess process, int recorded, UniformRandomProvider chance) {
    this.process = process;
    this.chance = chance;
    this.waiting = ZigguratSampler.Exponential.of(chance);
    int n = process.size();
    sites = new int[n];
    Arrays.setAll(sites, i -> i);
    labels = new int[n];
    events = new int[n];
    kept = new Activations(recorded);
  }

  /** Makes sites active that belong to no family: label −1. */
  void wake(int number) {
    for (int i = 0; i < number; i++) {
      labels[i] = -1;
      events[i] = ContactRun.AT_START;
    }
    active = number;
  }

  void follow(double duration) {
    double n = process.size();
    double lambda = process.contact();
    double epsilon = process.spontaneous();
    boolean pairs = process.partners() == 2;
    int count = 0;
    while (time < duration) {
      if ((++count & (LOOK - 1)) == 0 && Thread.currentThread().isInterrupted()) {
        break;
      }
      double rho = active / n;
      double idle = n - active;
      double contact = lambda * (pairs ? rho * rho : rho) * idle; // λ ρ^n (N − k)
      double founding = epsilon * idle; // ε (N − k)
      double all = contact + founding + active;
      double step = all > 0 ? waiting.sample() / all : Double.POSITIVE_INFINITY;
      if (!(time + step < duration)) {
        activeTime += active * (duration - time);
        time = duration;
        break;
      }
      time += step;
      activeTime += active * step;
      double which = chance.nextDouble() * all;
      if (which < active) {
        end();
      } else if (which < active + contact) {
        int parent = sites[chance.nextInt(active)];
        contacts++;
        activate(labels[parent], events[parent]);
      } else {
        activate(found(), ContactRun.FOUNDER);
      }
    }
  }

  private int found() {
    if (families == sizes.length) {
      sizes = Arrays.copyOf(sizes, 2 * families);
      alive = Arrays.copyOf(alive, 2 * families);
      lifetimes = Arrays.copyOf(lifetimes, 2 * families);
    }
    lifetimes[families] = -time;
    return families++;
  }

  private void activate(int label, int parent) {
    int place = active + chance.nextInt(sites.length - active);
    int site = sites[place];
    sites[place] = sites[active];
    sites[active++] = site;
    labels[site] = label;
    events[site] = activations++;
    kept.begin(time, site, label, parent);
    if (label >= 0) {
      sizes[label]++;
      alive[label]++;
    }
  }

  private void end() {
    int place = chance.nextInt(active);
    int site = sites[place];
    sites[place] = sites[--active];
    sites[active] = site;
    ends++;
    kept.end(events[site], time);
    int label = labels[site];
    if (label >= 0 && --alive[label] == 0) {
      lifetimes[label] += time;
    }
  }

  ContactRun result() {
    int[] finished = new int[families];
    double[] lived = new double[families];
    int n = 0;
    for (int k = 0; k < families; k++) {
      if (alive[k] == 0) {
        finished[n] = sizes[k];
        lived[n++] = lifetimes[k];
      }
    }
    double density = activeTime / time / process.size();
    return new ContactRun(
        Arrays.copyOf(finished, n),
        Arrays.copyOf(lived, n),
        families - n,
        density,
        (double) contacts / ends,
        kept);
  }
}
