/**
 * What an audited claim is.
 *
 * <p>A {@link rheobase.audit.claim.Claim} is a sentence of an article, a ruling on it, and an
 * assertion that must come out if the ruling is to stand: {@link rheobase.audit.claim.Finding}s,
 * each a measured number with the interval in which it has to lie and the reason for that interval.
 * An {@link rheobase.audit.claim.Outcome} is a claim after its assertion was computed. Points to
 * {@code numerics} and {@code units}.
 */
package rheobase.audit.claim;
