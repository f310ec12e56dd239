package rheobase.neuron;

/** What happens when the membrane potential crosses the threshold from below. */
public enum Firing {
  /** Nothing is done: the equation shapes the spike itself, and only its time is noted. */
  UPSTROKE,

  /** The state is reset at the very time of the crossing, inside the step, and may be held. */
  RESET,

  /**
   * The state is reset at the end of the step in which the crossing happened, and the spike bears
   * the time at which that step began, as in Izhikevich's published programs.
   */
  RESET_ON_GRID
}
