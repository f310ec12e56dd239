package rheobase.audit;

import java.util.ArrayList;
import java.util.List;
import rheobase.audit.claim.Claim;

/** What is said of ions, rest and the axon's parameters. */
final class MembraneClaims {
  private MembraneClaims() {}

  static List<Claim> all() {
    return List.of();
  }
}
