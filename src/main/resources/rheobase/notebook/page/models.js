// The models that can be integrated in the page: their equations, and nothing else.
//
// Names, values, units, ranges and presets come from the Java records; a parameter bears the name
// of its record component. Each model has
//   equations, where     as they are printed; a test evaluates the print against slope
//   input                what its input is called, unless current I
//   symbols              what a letter of the print is called in the record
//   slope(x, I, p, dx)   how fast the state changes, per ms
//   settled(v, p)        the state in which all but the potential stands still
//   fast(v, I, p)        in a plane, the second variable at which the potential stands still
//   start(p), threshold(p), where a spike may run downwards polarity(p), and where it is reset
//                        reset(x, p) and rule, the reset as printed

const { exp, abs } = Math;

function logistic(x) {
  return 1 / (1 + exp(-x));
}

/** 0.1 y/(1 − e^(−y/10)), by its series near y = 0, where both parts vanish. */
function linoid(y) {
  const z = y / 10;
  return abs(z) < 1e-6 ? 1 + z / 2 : z / (1 - exp(-z));
}

/** The rates α and β of the gates m, h, n of the squid's axon. */
function squidRates(v, p) {
  const u = p.polarity * v + p.shift;
  return [
    [linoid(u + 40), 4 * exp(-(u + 65) / 18)],
    [0.07 * exp(-(u + 65) / 20), 1 / (1 + exp(-(u + 35) / 10))],
    [0.1 * linoid(u + 55), 0.125 * exp(-(u + 65) / 80)]
  ];
}

/** The current through the channels of I_Na,p, with or without I_K. */
function sodiumAndLeak(v, p) {
  const m = logistic((v - p.sodiumHalfActivation) / p.sodiumSlope);
  return p.leakConductance * (v - p.leakPotential) + p.sodiumConductance * m * (v - p.sodiumPotential);
}

function potassiumOpened(v, p) {
  return logistic((v - p.potassiumHalfActivation) / p.potassiumSlope);
}

const MODELS = {
  Izhikevich: {
    equations: ["dv/dt = 0.04 v² + β v + γ − u + I", "du/dt = a (b (v − v_u) − κ u)"],
    where: [],
    rule: "v > 30 mV: v ← c, u ← u + d",
    symbols: { a: "a", b: "b", c: "c", d: "d", "β": "linear", "γ": "constant",
      "v_u": "recoveryOrigin", "κ": "recoveryLeak" },
    slope(x, I, p, dx) {
      const v = x[0];
      dx[0] = 0.04 * v * v + p.linear * v + p.constant - x[1] + I;
      dx[1] = p.a * (p.b * (v - p.recoveryOrigin) - p.recoveryLeak * x[1]);
    },
    settled: (v, p) => [v, p.b * (v - p.recoveryOrigin) / p.recoveryLeak],
    fast: (v, I, p) => 0.04 * v * v + p.linear * v + p.constant + I,
    start: (p) => [-65, p.b * (-65 - p.recoveryOrigin)],
    threshold: () => 30,
    reset(x, p) {
      x[0] = p.c;
      x[1] += p.d;
    }
  },

  PersistentSodium: {
    equations: ["C dV/dt = I − g_L (V − E_L) − g_Na m∞(V) (V − E_Na)"],
    where: ["m∞(V) = 1/(1 + e^((V_m − V)/k_m))"],
    rule: "V ≥ V_peak: V ← V_r",
    symbols: { C: "capacitance", g_L: "leakConductance", g_Na: "sodiumConductance",
      E_L: "leakPotential", E_Na: "sodiumPotential", V_m: "sodiumHalfActivation",
      k_m: "sodiumSlope", V_peak: "peak", V_r: "resetPotential" },
    slope(x, I, p, dx) {
      dx[0] = (I - sodiumAndLeak(x[0], p)) / p.capacitance;
    },
    settled: (v) => [v],
    start: (p) => [p.leakPotential],
    threshold: (p) => p.peak,
    reset(x, p) {
      x[0] = p.resetPotential;
    }
  },

  PersistentSodiumPotassium: {
    equations: ["C dV/dt = I − g_L (V − E_L) − g_Na m∞(V) (V − E_Na) − g_K n (V − E_K)",
      "τ dn/dt = n∞(V) − n"],
    where: ["m∞(V) = 1/(1 + e^((V_m − V)/k_m))", "n∞(V) = 1/(1 + e^((V_n − V)/k_n))"],
    symbols: { C: "capacitance", g_L: "leakConductance", g_Na: "sodiumConductance",
      g_K: "potassiumConductance", E_L: "leakPotential", E_Na: "sodiumPotential",
      E_K: "potassiumPotential", V_m: "sodiumHalfActivation", k_m: "sodiumSlope",
      V_n: "potassiumHalfActivation", k_n: "potassiumSlope", "τ": "potassiumTimeConstant" },
    slope(x, I, p, dx) {
      const potassium = p.potassiumConductance * x[1] * (x[0] - p.potassiumPotential);
      dx[0] = (I - sodiumAndLeak(x[0], p) - potassium) / p.capacitance;
      dx[1] = (potassiumOpened(x[0], p) - x[1]) / p.potassiumTimeConstant;
    },
    settled: (v, p) => [v, potassiumOpened(v, p)],
    fast: (v, I, p) =>
      (I - sodiumAndLeak(v, p)) / (p.potassiumConductance * (v - p.potassiumPotential)),
    start: (p) => [-65, potassiumOpened(-65, p)],
    threshold: () => -30
  },

  FitzHughNagumo: {
    equations: ["dv/dt = c_1 v + c_2 v² + c_3 v³ − w + I", "dw/dt = ε (v + a − b w)"],
    where: [],
    symbols: { c_1: "linear", c_2: "quadratic", c_3: "cubic", "ε": "epsilon", a: "a", b: "b" },
    slope(x, I, p, dx) {
      dx[0] = ((p.cubic * x[0] + p.quadratic) * x[0] + p.linear) * x[0] - x[1] + I;
      dx[1] = p.epsilon * (x[0] + p.a - p.b * x[1]);
    },
    settled: (v, p) => [v, (v + p.a) / p.b],
    fast: (v, I, p) => ((p.cubic * v + p.quadratic) * v + p.linear) * v + I,
    start: (p) => [-1.2, (p.a - 1.2) / p.b],
    threshold: (p) => p.quadratic === 0 ? 0 : 0.5
  },

  HodgkinHuxley: {
    equations: ["C dV/dt = I − g_Na m³ h (V − E_Na) − g_K n⁴ (V − E_K) − g_L (V − E_L)",
      "dm/dt = α_m (1 − m) − β_m m", "dh/dt = α_h (1 − h) − β_h h", "dn/dt = α_n (1 − n) − β_n n"],
    where: ["u = p V + s",
      "α_m = 0.1 (u + 40)/(1 − e^(−(u + 40)/10))", "β_m = 4 e^(−(u + 65)/18)",
      "α_h = 0.07 e^(−(u + 65)/20)", "β_h = 1/(1 + e^(−(u + 35)/10))",
      "α_n = 0.01 (u + 55)/(1 − e^(−(u + 55)/10))", "β_n = 0.125 e^(−(u + 65)/80)"],
    symbols: { C: "capacitance", g_Na: "sodiumConductance", g_K: "potassiumConductance",
      g_L: "leakConductance", E_Na: "sodiumPotential", E_K: "potassiumPotential",
      E_L: "leakPotential", s: "shift", p: "polarity" },
    slope(x, I, p, dx) {
      const v = x[0];
      const rates = squidRates(v, p);
      const n2 = x[3] * x[3];
      dx[0] = (I - p.sodiumConductance * x[1] * x[1] * x[1] * x[2] * (v - p.sodiumPotential)
          - p.potassiumConductance * n2 * n2 * (v - p.potassiumPotential)
          - p.leakConductance * (v - p.leakPotential)) / p.capacitance;
      for (let i = 0; i < 3; i++) {
        dx[i + 1] = rates[i][0] * (1 - x[i + 1]) - rates[i][1] * x[i + 1];
      }
    },
    settled: (v, p) => [v].concat(squidRates(v, p).map((r) => r[0] / (r[0] + r[1]))),
    start: (p) => MODELS.HodgkinHuxley.settled(p.polarity * (-65 - p.shift), p),
    threshold: (p) => -p.polarity * p.shift,
    polarity: (p) => p.polarity
  },

  LeakyIntegrateAndFire: {
    equations: ["τ dV/dt = −(V − E) + R I"],
    where: [],
    rule: "V ≥ θ: V ← V_r, held for t_ref",
    symbols: { "τ": "membraneTimeConstant", R: "inputResistance", E: "restingPotential",
      "θ": "threshold", V_r: "resetPotential", t_ref: "refractoryPeriod" },
    slope(x, I, p, dx) {
      dx[0] = (p.restingPotential + p.inputResistance * I - x[0]) / p.membraneTimeConstant;
    },
    relax(x, I, p, rate, target) {
      rate[0] = 1 / p.membraneTimeConstant;
      target[0] = p.restingPotential + p.inputResistance * I;
    },
    settled: (v) => [v],
    start: (p) => [p.restingPotential],
    threshold: (p) => p.threshold,
    reset(x, p) {
      x[0] = p.resetPotential;
    },
    held: (p) => p.refractoryPeriod,
    timeToThreshold(before, after, I, step, p) {
      const end = p.restingPotential + p.inputResistance * I;
      return p.membraneTimeConstant * Math.log((end - before[0]) / (end - p.threshold));
    }
  },

  RateUnit: {
    equations: ["τ dv/dt = −v + λ v + h"],
    where: [],
    symbols: { "τ": "timeConstant", "λ": "selfCoupling" },
    input: "input h",
    slope(x, I, p, dx) {
      dx[0] = (-x[0] + p.selfCoupling * x[0] + I) / p.timeConstant;
    },
    settled: (v) => [v],
    start: () => [0],
    threshold: () => Infinity,
    /** The solution under a constant input. */
    output(start, h, t, p) {
      const leak = 1 - p.selfCoupling;
      const past = t / p.timeConstant;
      const gathered = leak === 0 ? past : (1 - exp(-leak * past)) / leak;
      return start * exp(-leak * past) + h * gathered;
    }
  },

  PoissonProcess: {
    equations: ["p(spike in dt) = r dt", "p(interval) = r e^(−r interval)"],
    where: [],
    symbols: { r: "rate" },
    input: "rate r"
  }
};
