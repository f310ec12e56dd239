// What the panels of a live model show. Each function draws one panel from one state:
//   {live, model, p, I, made, orbit, rests, curve, scan, trials, seed}
// made is the run under the input, orbit the one that was launched or null, rests the equilibria.

const DARK = -2;
const LAUNCHED = 1;

// Colour and shape of an equilibrium, by its kind.
const KIND_INKS = { "stable node": 0, "stable": 0, "stable focus": 2, "saddle": 3, "saddle-focus": 3,
  "unstable node": 4, "unstable": 4, "unstable focus": 1, "saddle-node": 5, "centre": 6 };

function span(low, high, n) {
  const all = [];
  for (let i = 0; i <= n; i++) {
    all.push(low + (high - low) * i / n);
  }
  return all;
}

function axisOf(variable) {
  return { label: variable.name, unit: variable.unit, min: variable.min, max: variable.max };
}

/** The least 1, 2 or 5 times a power of ten that is not below a number. */
function roundedUp(value) {
  const power = Math.pow(10, Math.floor(Math.log10(value)));
  return [1, 2, 5, 10].find((m) => m * power >= value * (1 - 1e-9)) * power;
}

/** Ends that hold all values, with some air. */
function around(values, least) {
  let low = Infinity;
  let high = -Infinity;
  values.forEach((v) => {
    low = v < low ? v : low;
    high = v > high ? v : high;
  });
  const air = Math.max(0.08 * (high - low), least);
  return { min: low - air, max: high + air };
}

const few = (v, digits) => decimal(v, digits === undefined ? 2 : digits);

function drawInput(to, s) {
  const dial = s.live.current;
  to.plot.clear();
  to.plot.axes({ x: { max: s.live.duration },
    y: Object.assign({ label: dial.key, unit: dial.unit }, around(s.made.I.concat([0]), 0.02 * (dial.max - dial.min))) });
  to.plot.line(s.made.t, s.made.I, { ink: DARK, width: 1.4 });
  to.plot.alt("Input " + dial.key + " over " + s.live.duration + " ms, up to "
      + withUnit(few(Math.max.apply(null, s.made.I), dial.digits), dial.unit) + ".");
}

function drawPotential(to, s) {
  const view = axisOf(s.live.variables[0]);
  to.plot.clear();
  to.plot.axes({ x: { max: s.live.duration }, y: view });
  if (s.trials) {
    to.plot.axes({ y: { label: "trial", unit: "", min: 0, max: s.trials.length } });
    s.trials.forEach((times, i) => to.plot.strokes(times, i + 0.15, i + 0.85, { ink: i ? DARK : 0 }));
    to.plot.alt(s.trials.length + " trials with " + s.made.spikes.length + " spikes in the first.");
    return;
  }
  if (s.model.threshold(s.p) < view.max && s.model.reset) {
    to.plot.horizontal(s.model.threshold(s.p), "");
    to.plot.text(0, s.model.threshold(s.p), s.model.held ? "threshold" : "");
  }
  to.plot.line(s.made.t, s.made.x[0], { ink: DARK, width: 1.2 });
  if (s.model.reset) {
    const top = s.model.held ? view.max - 4 : s.model.threshold(s.p);
    to.plot.strokes(s.made.spikes, s.model.held ? s.model.threshold(s.p) : s.p.c || s.p.resetPotential, top, { ink: DARK });
  }
  if (s.model.output) {
    const from = 0.1 * s.live.duration;
    if (s.shape === 0) {
      to.plot.line(s.made.t, s.made.t.map((t) => t < from ? 0 : s.model.output(0, s.I, t - from, s.p)), { ink: -1 });
    }
  }
  if (s.orbit) {
    to.plot.line(s.orbit.t, s.orbit.x[0], { ink: LAUNCHED, width: 1.2 });
  }
  to.plot.alt(s.live.variables[0].name + " over " + s.live.duration + " ms: " + s.made.spikes.length
      + " spikes, at the end " + withUnit(few(s.made.x[0][s.made.t.length - 1]), view.unit) + "."
      + launchedOrbit(s));
}

/** Where a launched orbit begins and ends, in words. */
function launchedOrbit(s) {
  if (!s.orbit) {
    return "";
  }
  const at = (place) => s.live.variables.slice(0, 2)
      .map((v, i) => v.name + " " + withUnit(few(s.orbit.x[i][place]), v.unit)).join(", ");
  return " The orbit launched at " + at(0) + " ends at " + at(s.orbit.t.length - 1) + ".";
}

/** The curves of the third panel: [label, unit, [[name, values], …]]. */
function companions(s) {
  const v = s.made.x[0];
  switch (s.live.key) {
    case "HodgkinHuxley":
      return ["gates", "", ["m", "h", "n"].map((name, i) => [name, s.made.x[i + 1]])];
    case "PersistentSodium":
      return ["m∞(V)", "", [["", v.map((at) => logistic((at - s.p.sodiumHalfActivation) / s.p.sodiumSlope))]]];
    case "LeakyIntegrateAndFire":
      return ["current", "nA", [["input", s.made.I],
        ["leak", v.map((at) => (at - s.p.restingPotential) / s.p.inputResistance)]]];
    case "RateUnit":
      return ["parts of τ dv/dt", "", [["input", s.made.I], ["feedback", v.map((at) => s.p.selfCoupling * at)],
        ["leak", v.map((at) => -at)]]];
    default:
      return [s.live.variables[1].name, s.live.variables[1].unit, [["", s.made.x[1]]]];
  }
}

function drawCompanions(to, s) {
  to.plot.clear();
  to.keys.length = 0;
  if (s.trials) {
    drawCounts(to, s);
    return;
  }
  const found = companions(s);
  const plane = s.live.variables.length === 2;
  const view = plane ? axisOf(s.live.variables[1])
      : s.live.key === "LeakyIntegrateAndFire" || s.live.key === "RateUnit"
          ? around([].concat.apply([0], found[2].map((c) => c[1])), 0.02) : { min: -0.02, max: 1.02 };
  to.plot.axes({ x: { max: s.live.duration }, y: Object.assign(view, { label: found[0], unit: found[1] }) });
  found[2].forEach((curve, i) => {
    if (curve[0]) {
      to.keys.push({ name: curve[0], ink: i });
    }
    to.plot.line(s.made.t, curve[1], { ink: curve[0] ? i : DARK, width: 1.2 });
  });
  if (plane && s.orbit) {
    to.plot.line(s.orbit.t, s.orbit.x[1], { ink: LAUNCHED, width: 1.2 });
  }
  to.plot.alt((found[2].length > 1 ? found[2].map((c) => c[0]).join(", ") : found[0]) + " over "
      + s.live.duration + " ms.");
}

/** Spikes of all trials in bins, as a rate, against the rate they were drawn from. */
function drawCounts(to, s) {
  const bins = 25;
  const width = s.live.duration / bins;
  const heights = span(0, bins - 1, bins - 1).map(() => 0);
  [].concat.apply([], s.trials).forEach((t) => {
    heights[Math.min(bins - 1, Math.floor(t / width))] += 1000 / width / s.trials.length;
  });
  const lefts = heights.map((ignored, i) => i * width);
  const high = roundedUp(1.05 * Math.max(10, Math.max.apply(null, heights)));
  to.plot.axes({ x: { max: s.live.duration }, y: { label: "rate", unit: "Hz", min: 0, max: high } });
  to.plot.bars(lefts, lefts.map((left) => left + width), heights, { ink: 0 });
  to.plot.line(s.made.t, s.made.I, { ink: -1 });
  to.plot.alt("Rate over time, from " + s.trials.length + " trials, with the rate it was drawn from.");
}

function drawPortrait(to, s) {
  to.plot.clear();
  to.spec.heads = 0;
  to.keys.length = 0;
  if (s.trials) {
    drawIntervals(to, s);
  } else if (s.live.key === "RateUnit") {
    drawResponses(to, s);
  } else if (s.live.variables.length === 1) {
    drawStateLine(to, s);
  } else if (s.live.variables.length === 2) {
    drawPlane(to, s);
  } else {
    drawGates(to, s);
  }
}

function markRests(plot, s, height) {
  s.rests.forEach((rest, i) => {
    const y = height(rest);
    plot.text(rest.x[0], y, i === 1 ? rest.kind + "\u00a0\u00a0" : "\u00a0" + rest.kind, { anchor: i === 1 ? "right" : "left" });
    plot.points([rest.x[0]], [y], { ink: KIND_INKS[rest.kind], radius: 5 });
  });
}

function drawPlane(to, s) {
  const first = s.live.variables[0];
  const second = s.live.variables[1];
  const dx = new Float64Array(2);
  const vs = span(first.min, first.max, 300);
  const curves = nullclines(s.model, s.p, s.I, vs);
  to.plot.axes({ x: axisOf(first), y: axisOf(second) });
  to.keys.push({ name: first.name + " stands still", ink: 0 }, { name: second.name + " stands still", ink: 4 });
  to.plot.field((v, w) => {
    s.model.slope([v, w], s.I, s.p, dx);
    return [dx[0], dx[1]];
  }, { columns: 15, rows: 11 });
  to.plot.line(vs, curves[0].map((y) => Math.abs(y) > 1e4 ? NaN : y), { ink: 0, width: 1.8 });
  to.plot.line(vs, curves[1], { ink: 4, width: 1.8 });
  drawOrbits(to.plot, s, (x) => x[1], s.made.spikes.length > 0);
  markRests(to.plot, s, (rest) => rest.x[1]);
  to.plot.alt("Phase plane of " + first.name + " and " + second.name + " at " + level(s) + ": " + spoken(s) + ".");
}

/** The run and the launched orbit; where a reset jumps, the line breaks. */
function drawOrbits(plot, s, height) {
  [[s.made, DARK], [s.orbit, LAUNCHED]].forEach((pair) => {
    if (pair[0]) {
      const xs = s.model.reset ? broken(pair[0]) : pair[0].x[0];
      plot.line(xs, height(pair[0].x), { ink: pair[1], width: 1.2 });
    }
  });
  if (s.orbit) {
    plot.points([s.orbit.x[0][0]], [height(s.orbit.x)[0]], { ink: LAUNCHED, radius: 3 });
  }
}

function broken(made) {
  const xs = made.x[0].slice();
  const step = made.t[1] - made.t[0];
  made.spikes.forEach((t) => {
    xs[Math.min(xs.length - 1, Math.floor(t / step + 1e-6))] = NaN;
  });
  return xs;
}

function drawStateLine(to, s) {
  const variable = s.live.variables[0];
  const high = s.live.key === "LeakyIntegrateAndFire" ? -40 : variable.max;
  const vs = span(variable.min, high, 200);
  const dx = new Float64Array(1);
  const slopes = vs.map((v) => {
    s.model.slope([v], s.I, s.p, dx);
    return dx[0];
  });
  const unit = "mV/ms";
  to.plot.axes({ x: Object.assign(axisOf(variable), { max: high }),
    y: Object.assign({ label: "d" + variable.name + "/dt", unit }, around(slopes.concat([0]), 0.1)) });
  to.plot.horizontal(0, "");
  to.spec.heads = 1;
  to.plot.vertical(s.model.threshold(s.p), s.model.held ? "threshold" : "peak");
  to.plot.vertical(s.p.resetPotential, "reset");
  to.plot.line(vs, slopes, { ink: 0, width: 1.8 });
  markRests(to.plot, s, () => 0);
  if (s.orbit) {
    to.plot.points([s.orbit.x[0][0]], [0], { ink: LAUNCHED, radius: 3.5 });
  }
  to.plot.alt("How fast " + variable.name + " changes, against " + variable.name + ", at " + level(s) + ": "
      + spoken(s) + ".");
}

/** Gates against the potential: the orbit, and dashed where each gate would settle. */
function drawGates(to, s) {
  const variable = s.live.variables[0];
  const vs = span(variable.min, variable.max, 150);
  const settled = vs.map((v) => s.model.settled(v, s.p));
  to.plot.axes({ x: axisOf(variable), y: { label: "gates", unit: "", min: -0.02, max: 1.02 } });
  [1, 2, 3].forEach((i) => {
    to.keys.push({ name: s.live.variables[i].name, ink: i - 1 });
    to.plot.line(vs, settled.map((x) => x[i]), { ink: i - 1, width: 1, dash: [2, 3] });
    to.plot.line(s.made.x[0], s.made.x[i], { ink: i - 1, width: 1.4, dash: [] });
    s.rests.forEach((rest) => to.plot.points([rest.x[0]], [rest.x[i]], { ink: KIND_INKS[rest.kind], radius: 4 }));
  });
  to.plot.alt("Gates m, h, n against the potential, with the curves to which they settle, at " + level(s) + ": "
      + spoken(s) + ".");
}

/** Intervals of all trials, and the density they were drawn from where the rate is constant. */
function drawIntervals(to, s) {
  const intervals = [].concat.apply([], s.trials.map((times) =>
    times.slice(1).map((t, i) => t - times[i])));
  const longest = roundedUp(Math.max(50, 4000 / Math.max(1, s.I)));
  const bins = 25;
  const width = longest / bins;
  const heights = span(0, bins - 1, bins - 1).map(() => 0);
  intervals.forEach((t) => {
    if (t < longest) {
      heights[Math.floor(t / width)] += 1 / width / Math.max(1, intervals.length);
    }
  });
  const lefts = heights.map((ignored, i) => i * width);
  const r = s.I / 1000;
  const law = s.shape === 0 ? span(0, longest, 100) : [];
  to.plot.axes({ x: { label: "interval", unit: "ms", min: 0, max: longest },
    y: { label: "density", unit: "1/ms", min: 0, max: roundedUp(1.2 * Math.max(1e-3, r, Math.max.apply(null, heights))) } });
  to.plot.bars(lefts, lefts.map((left) => left + width), heights, { ink: 0 });
  to.plot.line(law, law.map((t) => r * Math.exp(-r * t)), { ink: -1 });
  to.keys.push({ name: intervals.length + " intervals", ink: 0, sample: "area" }, { name: "r e^(−rI)", ink: -1 });
  to.plot.alt("Histogram of " + intervals.length + " intervals, and their exponential density.");
}

/** Answers to a unit step, for other strengths of feedback and for this one. */
function drawResponses(to, s) {
  const ts = span(0, s.live.duration, 200);
  const variable = s.live.variables[0];
  to.plot.axes({ x: { label: "time", unit: "ms", min: 0, max: s.live.duration }, y: axisOf(variable) });
  [-1, 0, 0.5, 0.8, 1, 1.2].forEach((coupling) => {
    const other = Object.assign({}, s.p, { selfCoupling: coupling });
    const late = s.model.output(0, s.I, 0.45 * s.live.duration, other);
    to.plot.line(ts, ts.map((t) => s.model.output(0, s.I, t, other)), { ink: "#8a8a8a", width: 1 });
    if (Math.abs(coupling - s.p.selfCoupling) > 0.1 && late > variable.min && late < variable.max) {
      to.plot.text(0.45 * s.live.duration, late, "λ = " + few(coupling, 1));
    }
  });
  to.plot.line(ts, ts.map((t) => s.model.output(0, s.I, t, s.p)), { ink: 0, width: 2.2, dash: [] });
  to.plot.alt("Answers to a step of " + few(s.I) + " for six strengths of feedback, and for " + few(s.p.selfCoupling) + ".");
}

function drawRates(to, s) {
  const dial = s.live.current;
  to.plot.clear();
  const known = s.curve.found.filter((f) => !isNaN(f));
  const unitOfRate = s.live.key !== "RateUnit";
  const view = unitOfRate
      ? { label: "rate", unit: "Hz", min: 0, max: roundedUp(1.02 * Math.max.apply(null, [10].concat(known))) }
      : Object.assign({ label: "settled v", unit: "" }, around(known.concat([0, 1]), 0.1));
  to.plot.axes({ x: { label: dial.key, unit: dial.unit, min: dial.min, max: dial.max }, y: view });
  to.plot.vertical(s.I, "");
  const seen = s.curve.currents.map((I, i) => i).filter((i) => !isNaN(s.curve.found[i]));
  const xs = seen.map((i) => s.curve.currents[i]);
  const ys = seen.map((i) => s.curve.found[i]);
  if (s.trials) {
    to.plot.points(xs, ys, { ink: 0, radius: 2.5 });
    to.plot.line([0, dial.max], [0, dial.max], { ink: -1 });
  } else {
    to.plot.line(xs, ys, { ink: 0, width: 1.6, dash: [] });
  }
  to.plot.alt((unitOfRate ? "Rate" : "Settled output") + " against " + dial.key + ", from "
      + few(Math.min.apply(null, known.concat([Infinity]).filter(isFinite).concat(known.length ? [] : [0])), 1) + " to "
      + few(Math.max.apply(null, known.concat(known.length ? [] : [0])), 1) + (unitOfRate ? " Hz" : "") + "; now at " + level(s) + ".");
}

function level(s) {
  return s.live.current.key + " = " + withUnit(few(s.I, s.live.current.digits), s.live.current.unit);
}

/** An eigenvalue as it is read: −0.59, or 0.12 ± 0.38i for a pair. */
function eigenText(eigen) {
  const texts = [];
  for (let i = 0; i < eigen.length; i++) {
    let e = eigen[i];
    if (e[1] === 0) {
      texts.push(few(e[0], 3));
    } else if (e[1] > 0) {
      texts.push(few(e[0], 3) + " ± " + few(e[1], 3) + "i");
    }
  }
  return texts.join(", ");
}

function spoken(s) {
  return s.rests.length === 0 ? "no equilibrium"
      : s.rests.map((rest) => rest.kind + " at " + withUnit(few(rest.x[0]), s.live.variables[0].unit)).join(", ");
}
