// A planar linear system, dx/dt = A x + h, in the reader's hand: its entries or its (τ, Δ) turn.
//
// exponential(B)              e^B of a small matrix, as the library's LinearFlow
// orbitOf(A, h, from, far)    {t, x: [xs, ys]} in exact steps, until it has left the window far behind
// matrixOf(tau, delta)        a matrix with this trace and determinant
// restOf(A, h)                where everything stands still, or null
// direction(A, value)         [x, y] of length 1, along which a real eigenvalue acts
// mount(figure, {width, weights, trace, input, from, duration, names, view})
//   weights [[a, b], [c, d]]  a network, A = M − 1: its entries and its input turn
//   trace [τ, Δ]              or a point that is dragged about the trace–determinant plane
//   from                      where the first orbit starts

const STEPS = 1200;
const ORBITS = 5; // as many as stay in sight
const LAST = "#a8447f";
const EARLIER = "#d9a7c6";
const TURNS = { digits: 2, step: 0.05 };

function exponential(B) {
  const norm = Math.max.apply(null, B.map((row) => row.reduce((sum, b) => sum + Math.abs(b), 0)));
  const halvings = Math.max(0, Math.ceil(Math.log2(norm + 1e-300)) + 1);
  const times = (P, Q, factor) => P.map((row) =>
    row.map((ignored, j) => factor * row.reduce((sum, p, k) => sum + p * Q[k][j], 0)));
  let power = B.map((row, i) => row.map((ignored, j) => i === j ? 1 : 0));
  let sum = power;
  for (let k = 1; k < 18; k++) {
    power = times(power, B, Math.pow(0.5, halvings) / k);
    let term = power;
    sum = sum.map((row, i) => row.map((s, j) => s + term[i][j]));
  }
  for (let k = 0; k < halvings; k++) {
    sum = times(sum, sum, 1);
  }
  return sum;
}

function orbitOf(A, h, from, duration, far) {
  const dt = duration / STEPS;
  const E = exponential([[A[0][0] * dt, A[0][1] * dt, h[0] * dt], [A[1][0] * dt, A[1][1] * dt, h[1] * dt], [0, 0, 0]]);
  const made = { t: [0], x: [[from[0]], [from[1]]] };
  let x = from;
  for (let k = 1; k <= STEPS && Math.max(Math.abs(x[0]), Math.abs(x[1])) < far; k++) {
    x = [0, 1].map((i) => E[i][0] * x[0] + E[i][1] * x[1] + E[i][2]);
    made.t.push(k * dt);
    made.x[0].push(x[0]);
    made.x[1].push(x[1]);
  }
  return made;
}

/** Equal diagonal; on the parabola τ² = 4Δ it has one direction only, as generic matrices there. */
function matrixOf(tau, delta) {
  const off = delta - tau * tau / 4;
  const c = Math.sqrt(Math.abs(off) + 0.25);
  return [[tau / 2, -off / c], [c, tau / 2]];
}

const determinant = (A) => A[0][0] * A[1][1] - A[0][1] * A[1][0];

function restOf(A, h) {
  const det = determinant(A);
  return Math.abs(det) < 1e-9 ? null
      : [(A[0][1] * h[1] - A[1][1] * h[0]) / det, (A[1][0] * h[0] - A[0][0] * h[1]) / det];
}

function direction(A, value) {
  const above = [A[0][1], value - A[0][0]];
  const below = [value - A[1][1], A[1][0]];
  const longer = Math.hypot(above[0], above[1]) > Math.hypot(below[0], below[1]) ? above : below;
  const size = Math.hypot(longer[0], longer[1]);
  return size < 1e-12 ? [1, 0] : [longer[0] / size, longer[1] / size];
}

/** The line through a point along a direction, as far as the window reaches. */
function across(point, along, far) {
  const reach = 3 * far / Math.max(Math.abs(along[0]), Math.abs(along[1]));
  return [-reach, reach].map((s) => [point[0] + s * along[0], point[1] + s * along[1]]);
}

/** Where a row stands still, a x + b y + h = 0. */
function standsStill(a, b, h, far) {
  const size = a * a + b * b;
  return size < 1e-12 ? null : across([-a * h / size, -b * h / size], [-b, a], far);
}

/** What the system is called; a zero eigenvalue leaves more than one place of rest, or none. */
function kindIn(A) {
  const kind = kindOf(eigenvalues(A));
  return kind === "saddle-node" ? "degenerate: an eigenvalue is 0" : kind;
}

/** −0.5 ± 1.2i, or two numbers. */
function pairText(eigen, digits) {
  return eigen[0][1] !== 0 ? decimal(eigen[0][0], digits) + " ± " + decimal(Math.abs(eigen[0][1]), digits) + "i"
      : eigen.map((e) => decimal(e[0], digits)).join(", ");
}

function mount(figure, data) {
  const shell = stage(figure, { width: data.width });
  const far = data.view;
  const names = data.names;
  const s = { M: data.weights, trace: data.trace, h: data.input.slice(), launched: [data.from], nullclines: true, directions: true };
  const left = element("div", shell.panels, "flex:1 1 400px;min-width:0");
  const right = element("div", shell.panels, "flex:1 1 360px;min-width:0");
  const axis = (name) => ({ label: name, unit: "", min: -far, max: far });
  const inks = [0, 4];
  const stillKeys = names.map((name, i) => ({ name: name + " stands still", ink: inks[i] }));
  const alongKey = { name: "eigen-directions", ink: -1 };
  const portrait = plot(left, { x: axis(names[0]), y: axis(names[1]), width: 2000, height: 430, keys: stillKeys.concat([alongKey]) });
  const plane = plot(right, s.M
    ? { x: { label: "growth, Re λ", unit: "", min: -9.5, max: 7.5 }, y: { label: "turning, Im λ", unit: "", min: -4.5, max: 4.5 }, width: 2000, height: 228, heads: 1 }
    : { x: { label: "trace τ", unit: "", min: -4, max: 4 }, y: { label: "determinant Δ", unit: "", min: -3, max: 5 }, width: 2000, height: 268 });
  const course = plot(right, { x: { label: "time", unit: "", min: 0, max: 10 }, y: axis(""),
    width: 2000, height: s.M ? 200 : 160, keys: names.map((name, i) => ({ name, ink: inks[i] })) });
  [plane, course].forEach((one) => one.atLeast({ left: 52 }));

  const dials = buildDials();
  const start = names.map((name, i) => shell.slider({ label: "from " + name, unit: "", min: -far, max: far,
    step: 0.1, digits: 1, value: data.from[i] }, () => launchHere()));
  const nullclines = shell.button("nullclines", () => toggle("nullclines", nullclines), { pressed: true });
  const directions = shell.button("eigen-directions", () => toggle("directions", directions), { pressed: true });
  shell.button("forget the orbits", () => {
    s.launched = [];
    changed();
  });

  /** The entries of a matrix stand as in a matrix; a point has two coordinates. */
  function buildDials() {
    const grid = element("div", shell.controls, "flex:1 1 100%;display:grid;gap:0 20px;"
        + "grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr))");
    const dial = (label, spoken, ends, value, turn) => {
      const made = shell.slider(Object.assign({ label, unit: "", min: ends[0], max: ends[1], value }, TURNS), (v) => {
        turn(v);
        changed();
      });
      made.element.setAttribute("aria-label", spoken);
      grid.appendChild(made.element.parentNode);
      return made;
    };
    if (s.trace) {
      return [dial("τ", "trace τ", [-4, 4], s.trace[0], (v) => s.trace[0] = v),
        dial("Δ", "determinant Δ", [-3, 5], s.trace[1], (v) => s.trace[1] = v)];
    }
    const made = [];
    [0, 1].forEach((i) => [0, 1].forEach((j) => made.push(dial("M" + "₁₂".charAt(i) + "₁₂".charAt(j),
        "weight from unit " + (j + 1) + " to unit " + (i + 1), [-4, 4], s.M[i][j], (v) => s.M[i][j] = v))));
    [0, 1].forEach((i) => made.push(dial("h" + "₁₂".charAt(i), "input to unit " + (i + 1), [-2, 2], s.h[i], (v) => s.h[i] = v)));
    return made;
  }

  function toggle(what, button) {
    s[what] = !s[what];
    button.press(s[what]);
    changed();
  }

  function launchHere() {
    s.launched = s.launched.concat([start.map((one) => one.value)]).slice(-ORBITS);
    changed();
  }

  portrait.onClick((x, y) => {
    start[0].set(x);
    start[1].set(y);
    launchHere();
  });
  if (s.trace) {
    plane.onDrag((x, y) => {
      [x, y].forEach((v, i) => {
        dials[i].set(Math.round(v / TURNS.step) * TURNS.step);
        s.trace[i] = dials[i].value;
      });
      changed();
    });
  }

  function changed() {
    s.A = s.M ? s.M.map((row, i) => row.map((m, j) => i === j ? m - 1 : m)) : matrixOf(s.trace[0], s.trace[1]);
    s.eigen = eigenvalues(s.A);
    s.kind = kindIn(s.A);
    s.rest = restOf(s.A, s.h);
    s.orbits = s.launched.map((from) => orbitOf(s.A, s.h, from, data.duration, 4 * far));
    drawPortrait();
    if (s.M) {
      drawGrowth();
    } else {
      drawKinds();
    }
    drawCourse();
    tellNumbers();
  }

  function drawPortrait() {
    const A = s.A;
    const keys = [];
    portrait.clear();
    portrait.field((x, y) => [0, 1].map((i) => A[i][0] * x + A[i][1] * y + s.h[i]), { columns: 15, rows: 15 });
    [0, 1].forEach((i) => {
      const line = s.nullclines && standsStill(A[i][0], A[i][1], s.h[i], far);
      if (line) {
        keys.push(stillKeys[i]);
        portrait.line(line.map((p) => p[0]), line.map((p) => p[1]), { ink: inks[i], width: 1.8 });
      }
    });
    if (s.directions && s.rest && s.eigen[0][1] === 0) {
      keys.push(alongKey);
      s.eigen.forEach((e) => {
        const line = across(s.rest, direction(A, e[0]), far);
        portrait.line(line.map((p) => p[0]), line.map((p) => p[1]), { ink: -1, width: 1.2 });
      });
    }
    s.orbits.forEach((orbit, i) => {
      const ink = i === s.orbits.length - 1 ? LAST : EARLIER;
      portrait.line(orbit.x[0], orbit.x[1], { ink, width: 1.8 });
      portrait.points([orbit.x[0][0]], [orbit.x[1][0]], { ink, radius: 3.5 });
    });
    if (s.rest) {
      const stable = s.kind.indexOf("stable") === 0;
      portrait.points([s.rest[0]], [s.rest[1]], { ink: -2, radius: 5, open: !stable && s.kind !== "saddle", half: s.kind === "saddle" });
    }
    portrait.keys(keys);
    portrait.alt("Phase portrait of a " + s.kind + (s.rest ? " at " + pointText(s.rest) : "") + ", with "
        + s.orbits.length + " orbits." + (s.orbits.length ? " The last starts at " + pointText(s.launched[s.launched.length - 1])
        + " and is followed to " + endText() + "." : ""));
  }

  function drawGrowth() {
    plane.clear();
    plane.shade(-9.5, 0, "dies out");
    plane.vertical(0, "");
    plane.horizontal(0, "");
    plane.points(s.eigen.map((e) => e[0]), s.eigen.map((e) => e[1]), { ink: 1, radius: 5.5 });
    plane.alt("Eigenvalues of M − 1 in the complex plane: " + pairText(s.eigen, 2) + ". Left of 0 displacements die out.");
  }

  function drawKinds() {
    const taus = [];
    for (let tau = -4; tau <= 4; tau += 0.1) {
      taus.push(tau);
    }
    plane.clear();
    plane.band([-4, 0], [0, 0], [5, 5], { ink: 0 });
    plane.horizontal(0, "");
    plane.vertical(0, "");
    plane.line(taus, taus.map((t) => t * t / 4), { ink: -2, width: 1.4 });
    [["saddle", 0, -1.5], ["stable focus", -2, 3.2], ["unstable focus", 2, 3.2], ["stable node", -2.9, 0.7], ["unstable node", 2.9, 0.7]]
        .forEach((kind) => plane.text(kind[1], kind[2], kind[0], { anchor: "center" }));
    plane.text(1.6, 4.5, "τ² = 4Δ");
    plane.points([s.trace[0]], [s.trace[1]], { ink: 1, radius: 6.5 });
    plane.alt("Trace–determinant plane; the point at τ = " + decimal(s.trace[0], 2) + ", Δ = " + decimal(s.trace[1], 2)
        + " is a " + s.kind + ".");
  }

  function drawCourse() {
    const last = s.orbits[s.orbits.length - 1];
    course.clear();
    course.axes({ x: { max: data.duration }, y: { label: names.join(", ") } });
    course.horizontal(0, "");
    if (last) {
      names.forEach((name, i) => course.line(last.t, last.x[i], { ink: inks[i], width: 1.5 }));
    }
    course.alt(last ? names.join(" and ") + " over time, from " + pointText([0, 1].map((i) => last.x[i][0])) + " to " + endText() + "."
        : "No orbit is launched.");
  }

  function pointText(point) {
    return "(" + point.map((v) => decimal(v, 2)).join(", ") + ")";
  }

  /** Where the last orbit is at the end, or when it leaves. */
  function endText() {
    const last = s.orbits[s.orbits.length - 1];
    const at = last.t.length - 1;
    return at < STEPS ? "beyond the window, after " + decimal(last.t[at], 1) : pointText([0, 1].map((i) => last.x[i][at]));
  }

  function tellNumbers() {
    const growth = s.eigen[0][0];
    const list = [["kind:", s.kind],
      ["eigenvalues" + (s.M ? " of M − 1:" : ":"), pairText(s.eigen, 4)]];
    if (s.M) {
      list.push(["network:", Math.abs(growth) < 1e-9 ? "marginal" : growth < 0 ? "settles" : "runs away"],
          ["steady state:", s.rest ? pointText(s.rest) : "none, or many"]);
    } else {
      list.push(["matrix:", s.A.map((row) => row.map((a) => decimal(a, 2)).join(", ")).join("; ")]);
    }
    list.push(["period:", s.eigen[0][1] !== 0 ? decimal(2 * Math.PI / Math.abs(s.eigen[0][1]), 3) : "–"],
        ["last orbit:", s.orbits.length ? "to " + endText() : "none"]);
    shell.numbers(list);
  }

  changed();
  // A place for each number, as wide as the longest: nothing below moves.
  const numbers = shell.root.querySelector("[data-part=numbers]");
  numbers.style.cssText = "display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,21em),1fr));"
      + "margin-top:6px;gap:2px 16px;font-size:13px";
  Array.prototype.forEach.call(numbers.children, (place) => {
    place.style.height = "1.5em";
    place.style.whiteSpace = "nowrap";
  });
  shell.done();
}
