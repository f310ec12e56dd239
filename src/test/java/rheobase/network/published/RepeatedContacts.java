package rheobase.network.published;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rheobase.network.Connection;
import rheobase.network.Network;
import rheobase.network.Wiring;
import rheobase.numerics.Seed;

/**
 * Brunel's network with every contact drawn from all neurons alike, so that a pair may have
 * several: what one line of an array language draws. The variance of the input is a tenth larger.
 */
final class RepeatedContacts {
  private RepeatedContacts() {}

  static Network of(BrunelNetwork model, Seed seed) {
    Network once = model.network();
    List<Connection> all = new ArrayList<>();
    for (int c = 0; c < once.connections().size(); c++) {
      Connection connection = once.connections().get(c);
      int[][] contacts = contacts(connection, seed.child("connection", c));
      // pairs with at least one contact, those with at least two, and so on: all of one weight
      for (int least = 1; ; least++) {
        int[][] pairs = new int[contacts.length][];
        for (int i = 0; i < pairs.length; i++) {
          pairs[i] = atLeast(least, contacts[i]);
        }
        if (IntStream.range(0, pairs.length).allMatch(i -> pairs[i].length == 0)) {
          break;
        }
        all.add(connection.withWiring(Wiring.explicit(pairs)));
      }
    }
    return new Network(once.populations(), all, once.drives(), once.step(), once.interpolated());
  }

  /** The contacts of each receiving neuron, ascending, those of one pair side by side. */
  private static int[][] contacts(Connection connection, Seed seed) {
    int inputs = ((Wiring.FixedInDegree) connection.wiring()).inputs();
    int from = connection.from().size();
    int[][] contacts = new int[connection.to().size()][];
    for (int i = 0; i < contacts.length; i++) {
      var chance = seed.stream("contacts", i);
      contacts[i] = IntStream.generate(() -> chance.nextInt(from)).limit(inputs).sorted().toArray();
    }
    return contacts;
  }

  /** Whoever stands in the sorted list so many times, once. */
  private static int[] atLeast(int times, int[] sorted) {
    return IntStream.range(times - 1, sorted.length)
        .filter(k -> sorted[k] == sorted[k - times + 1])
        .map(k -> sorted[k])
        .distinct()
        .toArray();
  }
}
