// Two neurons that share noise, in the reader's hand: the signal turns about, and so does the reading.
//
// signalOf(theta, size)           [Δμ₁, Δμ₂] at θ degrees from the direction in which both fire more
// ratioAlong(signal, rho, phi)    (Δμ·n)²/(nᵀ C n) for n at φ degrees from the axis of neuron 1
// most(signal, rho)               Δμᵀ C⁻¹ Δμ = d′²
// bestAngle(signal, rho)          of C⁻¹ Δμ, in degrees above −90 and up to 90
// evenAngle(rho)                  θ at which shared noise neither helps nor hurts: cos 2θ = ρ
// noiseRound(centre, rho, k)      [xs, ys] of the ellipse of k standard deviations
// mount(figure, {width, size, theta, rho, phi})
//
// Both neurons have noise of variance 1, C = [[1, ρ], [ρ, 1]]; size is the length of Δμ.

const SOLID = -2; // the ink of a trace
const RADIANS = Math.PI / 180;
const TURN = Array.from({ length: 121 }, (ignored, i) => i * Math.PI / 60);
const READ = Array.from({ length: 181 }, (ignored, i) => i - 90);
const FELT = Array.from({ length: 121 }, (ignored, i) => -6 + i / 10);

function signalOf(theta, size) {
  const along = size * Math.cos(theta * RADIANS) / Math.SQRT2;
  const across = size * Math.sin(theta * RADIANS) / Math.SQRT2;
  return [along - across, along + across];
}

function ratioAlong(signal, rho, phi) {
  const n = [Math.cos(phi * RADIANS), Math.sin(phi * RADIANS)];
  const moved = signal[0] * n[0] + signal[1] * n[1];
  return moved * moved / (1 + 2 * rho * n[0] * n[1]);
}

function most(signal, rho) {
  return (signal[0] * signal[0] + signal[1] * signal[1] - 2 * rho * signal[0] * signal[1]) / (1 - rho * rho);
}

function bestAngle(signal, rho) {
  const angle = Math.atan2(signal[1] - rho * signal[0], signal[0] - rho * signal[1]) / RADIANS;
  return angle > 90 ? angle - 180 : angle <= -90 ? angle + 180 : angle;
}

function evenAngle(rho) {
  return Math.acos(rho) / 2 / RADIANS;
}

function noiseRound(centre, rho, k) {
  const wide = k * Math.sqrt((1 + rho) / 2);
  const narrow = k * Math.sqrt((1 - rho) / 2);
  return [TURN.map((t) => centre[0] + wide * Math.cos(t) - narrow * Math.sin(t)),
    TURN.map((t) => centre[1] + wide * Math.cos(t) + narrow * Math.sin(t))];
}

function bell(z) {
  return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
}

function brief(value) {
  return decimal(value, value < 10 ? 2 : 1);
}

function mount(figure, data) {
  const shell = stage(figure, { width: data.width });
  const s = { theta: data.theta, rho: data.rho, phi: data.phi };
  const far = 3.6;
  const left = element("div", shell.panels, "flex:1 1 380px;min-width:0");
  const right = element("div", shell.panels, "flex:1 1 380px;min-width:0");
  const answer = (which) => ({ label: "answer of neuron " + which, unit: "", min: -far, max: far });
  const stimuli = [{ name: "first stimulus", ink: 0 }, { name: "second", ink: 1 }];
  const plane = plot(left, { x: answer(1), y: answer(2), width: 2000, height: 430,
    keys: stimuli.concat([{ name: "read along", ink: SOLID }, { name: "best", ink: 2 }]) });
  const read = plot(right, { x: { label: "answer read", unit: "σ", min: -6, max: 6 },
    y: { label: "density", unit: "1/σ", min: 0, max: 0.48 }, width: 2000, height: 205, keys: stimuli, heads: 1 });
  const ratio = plot(right, { x: { label: "reading φ", unit: "°", min: -90, max: 90 },
    y: { label: "SNR", unit: "", min: 0, max: 5 }, width: 2000, height: 220, heads: 1 });
  [read, ratio].forEach((one) => one.atLeast({ left: 52 }));

  const dial = (label, spoken, unit, ends, step, digits, key) => {
    const made = shell.slider({ label, unit, min: ends[0], max: ends[1], step, value: s[key], digits }, (value) => {
      s[key] = value;
      changed();
    });
    made.element.setAttribute("aria-label", spoken);
    return made;
  };
  dial("signal θ", "angle θ of the signal from the long axis of positively shared noise", "°", [0, 90], 1, 0, "theta");
  dial("ρ", "noise correlation ρ", "", [-0.95, 0.95], 0.05, 2, "rho");
  const reading = dial("reading φ", "angle φ of the reading from the axis of neuron 1", "°", [-90, 90], 1, 0, "phi");
  shell.button("read at the best angle", () => {
    reading.set(Math.round(bestAngle(signalOf(s.theta, data.size), s.rho)));
    s.phi = reading.value;
    changed();
  });

  function ray(angle, reach) {
    const x = reach * Math.cos(angle * RADIANS);
    const y = reach * Math.sin(angle * RADIANS);
    return [[-x, x], [-y, y]];
  }

  function changed() {
    s.signal = signalOf(s.theta, data.size);
    s.most = most(s.signal, s.rho);
    s.seen = ratioAlong(s.signal, s.rho, s.phi);
    s.best = bestAngle(s.signal, s.rho);
    drawPlane();
    drawRead();
    drawRatio();
    shell.numbers([["SNR", brief(s.seen)], ["d′²", brief(s.most)], ["alone", brief(data.size * data.size)],
      ["best φ", decimal(s.best, 1) + "°"], ["break-even θ", decimal(evenAngle(s.rho), 1) + "°"]]);
  }

  function drawPlane() {
    plane.clear();
    [-0.5, 0.5].forEach((half, ink) => [1, 2].forEach((k) => {
      const round = noiseRound(s.signal.map((f) => half * f), s.rho, k);
      plane.line(round[0], round[1], { ink, width: k === 1 ? 2 : 1.1 });
    }));
    const way = ray(s.phi, 2 * far);
    const best = ray(s.best, 2 * far);
    plane.line(best[0], best[1], { ink: 2, width: 1.8 });
    plane.line(way[0], way[1], { ink: SOLID, width: 1.4 });
    plane.text(-s.signal[0] / 2, -s.signal[1] / 2, "", { toX: s.signal[0] / 2, toY: s.signal[1] / 2 });
    plane.alt("Ellipses of noise about two mean answers with the correlation " + decimal(s.rho, 2)
        + "; the signal stands at " + s.theta + "° from the diagonal, the reading at " + decimal(s.phi, 0)
        + "° from the axis of neuron 1, the best one at " + decimal(s.best, 1) + "°.");
  }

  function drawRead() {
    const d = Math.sqrt(s.seen);
    read.clear();
    read.vertical(0, "border");
    [-0.5, 0.5].forEach((half, ink) => read.line(FELT, FELT.map((z) => bell(z - half * d)), { ink }));
    read.alt("Two normal densities of the answer read, " + brief(d) + " standard deviations apart.");
  }

  function drawRatio() {
    const curve = READ.map((phi) => ratioAlong(s.signal, s.rho, phi));
    ratio.clear();
    ratio.axes({ y: { min: 0, max: 1.15 * Math.max(s.most, data.size * data.size) } });
    ratio.horizontal(data.size * data.size, "alone");
    ratio.horizontal(s.most, "d′²");
    ratio.vertical(s.phi, "φ");
    ratio.line(READ, curve, { ink: SOLID, width: 1.6 });
    ratio.points([s.best], [s.most], { ink: 2, radius: 4 });
    ratio.points([s.phi], [s.seen], { ink: 1, radius: 4 });
    ratio.alt("Ratio of signal to noise over the angle of reading: " + brief(s.seen) + " here, at most "
        + brief(s.most) + " at " + decimal(s.best, 1) + "°.");
  }

  changed();
  shell.done();
}
