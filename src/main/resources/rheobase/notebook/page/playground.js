// Live models: a run, its phase plane and its F–I curve, which follow the reader's hand.
//
// mount(figure, {width, models})   models as PlayedModel says; with more than one there is a chooser

const SHAPES = ["step", "ramp", "pulse", "noise"];
const TRIALS = 20;
const SLICE = 3; // ms of each frame that the F–I curve may take

/** The input over time: a level from a tenth of the run on, or another way to reach it. */
function inputOf(shape, I, live, seed) {
  const T = live.duration;
  if (shape === 1) {
    return (t) => I * Math.min(1, Math.max(0, (t - 0.1 * T) / (0.8 * T)));
  }
  if (shape === 2) {
    return (t) => t >= 0.1 * T && t < 0.15 * T ? I : 0;
  }
  if (shape === 3) {
    return noisy(I, 0.08 * (live.current.max - live.current.min), live, seed);
  }
  return (t) => t < 0.1 * T ? 0 : I;
}

/** An Ornstein–Uhlenbeck process, held over each step, that forgets itself in 5 ms. */
function noisy(mean, deviation, live, seed) {
  const chance = stream(seed, "noise", 0);
  const step = live.step;
  const memory = Math.exp(-step / 5);
  const values = [chance.gaussian()];
  for (let k = 1; k <= live.duration / step + 1; k++) {
    values.push(memory * values[k - 1] + Math.sqrt(1 - memory * memory) * chance.gaussian());
  }
  return (t) => mean + deviation * values[Math.min(values.length - 1, Math.floor(t / step + 1e-6))];
}

/** Spikes at a rate in Hz that changes, by thinning a train of the highest rate. */
function poissonTrain(rate, highest, duration, chance) {
  const spikes = [];
  if (highest > 0) {
    for (let t = chance.exponential(1000 / highest); t < duration; t += chance.exponential(1000 / highest)) {
      if (chance.uniform() * highest < rate(t)) {
        spikes.push(t);
      }
    }
  }
  return spikes;
}

/** Letters with their subscripts set below the line. */
function typeset(parent, text) {
  text.split(/(_\w+)/).forEach((part) => {
    if (part.charAt(0) === "_") {
      element("sub", parent, "font-size:75%;line-height:0", part.slice(1));
    } else {
      parent.appendChild(document.createTextNode(part));
    }
  });
  return parent;
}

/** A box in which one of several things is seen, and which is as large as the largest. */
function stack(parent, style) {
  const box = element("div", parent, "display:grid;" + (style || ""));
  const layers = [];
  return {
    layer(look) {
      const made = element("div", box, "grid-area:1/1;min-width:0;visibility:hidden;" + (look || ""));
      layers.push(made);
      return made;
    },
    show(place) {
      layers.forEach((layer, i) => {
        layer.style.visibility = i === place ? "" : "hidden";
      });
    }
  };
}

function panelsOf(shell) {
  const wide = element("div", shell.panels, "flex:1 1 430px;min-width:0");
  const narrow = element("div", shell.panels, "flex:1 1 330px;min-width:0");
  const time = () => ({ label: "time", unit: "ms", min: 0, max: 1 });
  const any = () => ({ label: "", unit: "", min: 0, max: 1 });
  const make = (parent, x, height, left, bare) => {
    const spec = { x, y: any(), width: 2000, height, keys: [], heads: 0, bare };
    const made = plot(parent, spec);
    made.atLeast({ left }); // the time axes stand one below the other
    return { spec, keys: spec.keys, plot: made };
  };
  return {
    input: make(wide, time(), 84, 66, true),
    potential: make(wide, time(), 200, 66, true),
    companions: make(wide, time(), 196, 66),
    portrait: make(narrow, any(), 290, 58),
    rates: make(narrow, any(), 190, 58)
  };
}

/** Equations as they are integrated, the reset, and the parameters that do not turn. */
function writeEquations(parent, live, model) {
  const fixed = live.parameters.filter((q) => q.min === undefined && q.key !== live.current.key);
  const letter = {};
  Object.keys(model.symbols).forEach((symbol) => {
    letter[model.symbols[symbol]] = symbol;
  });
  model.equations.forEach((line) => typeset(element("div", parent, "font-size:15px"), line));
  if (model.rule) {
    typeset(element("div", parent, "font-size:15px"), model.rule);
  }
  const small = element("div", parent, "font-size:12.5px;display:flex;flex-wrap:wrap;gap:0 16px");
  model.where.forEach((line) => typeset(element("span", small), line));
  const rest = element("span", small);
  const told = {
    tell(p) {
      while (rest.firstChild) {
        rest.removeChild(rest.firstChild);
      }
      typeset(rest, fixed.map((q) => letter[q.key] + " = "
          + withUnit(String(Math.round(p[q.key] * 1e4) / 1e4).replace("-", "−"), q.unit)).join(",  "));
    },
    letter
  };
  // Told at once, though another model is seen: the box is then as tall as the tallest from the start.
  told.tell(live.presets[0].values);
  return told;
}

/** Three places of one line and three of three, whatever stands in them: nothing below moves. */
function layNumbers(numbers) {
  // In a grid a place that keeps its width keeps it within its column; a flexible row would wrap.
  numbers.style.cssText = "display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19em),1fr));"
      + "margin-top:6px;gap:4px 16px;font-size:13px";
  Array.prototype.forEach.call(numbers.children, (place, i) => {
    place.style.height = i < 3 ? "1.5em" : "4.3em";
  });
}

function mount(figure, data) {
  const shell = stage(figure, { width: data.width });
  const head = element("div", null, "display:flex;flex-wrap:wrap;gap:6px 16px;margin-bottom:6px");
  shell.root.insertBefore(head, shell.panels);
  const panels = panelsOf(shell);
  const all = data.models.map((live) => ({ live, model: MODELS[live.key], presets: null, sliders: {} }));
  let now = all[0];
  const s = { shape: 0, seed: 1, launched: null, orbit: null, trials: null };

  const chooser = all.length > 1
      ? shell.choice("model", all.map((one) => one.live.name), (place) => choose(all[place])) : null;
  if (chooser) {
    head.appendChild(chooser.element.parentNode);
  }
  const presetBox = stack(head);
  all.forEach((one) => {
    one.presets = shell.choice("preset", one.live.presets.map((preset) => preset.name), (place) => preset(place));
    presetBox.layer().appendChild(one.presets.element.parentNode);
  });
  const shapes = shell.choice("input", SHAPES, (place) => {
    s.shape = place;
    changed(false);
  });
  head.appendChild(shapes.element.parentNode);
  const again = shell.button("seed 1", () => {
    s.seed += 1;
    again.text("seed " + s.seed);
    changed(false);
  });
  again.element.setAttribute("aria-label", "another seed for the noise and the Poisson process");
  again.element.style.minWidth = "6em";
  head.appendChild(again.element);

  const currentBox = stack(head, "flex:1 1 100%");
  const paramBox = stack(shell.controls, "flex:1 1 380px");
  const launchBox = stack(shell.controls, "flex:1 1 380px;align-content:start");
  const equationBox = stack(shell.controls, "flex:1 1 100%");
  all.forEach(buildControls);

  function buildControls(one) {
    const live = one.live;
    const text = writeEquations(equationBox.layer(), live, one.model);
    one.tell = text.tell;
    const row = currentBox.layer("display:flex");
    one.current = slider(row, live.current, one.model.input || "current I", one.model.input || "current I", (value) => {
      s.I = value;
      changed(false);
    });
    const column = paramBox.layer("display:flex;flex-direction:column;gap:2px");
    live.parameters.filter((q) => q.min !== undefined).forEach((q) => {
      const letter = text.letter[q.key];
      const words = q.label === letter ? q.label : q.label + "  " + letter;
      one.sliders[q.key] = slider(column, q, words, letter === q.label ? letter : q.label, (value) => {
        s.p[q.key] = value;
        changed(true);
      });
    });
    const launch = launchBox.layer("display:flex;flex-direction:column;gap:2px;align-items:stretch");
    const alone = live.key === "PoissonProcess";
    element("div", launch, "", alone ? "A Poisson process has no state to start from."
        : live.key === "RateUnit" ? "Start it elsewhere:" : "Click the portrait, or turn, to launch an orbit:");
    one.from = live.variables.slice(0, alone ? 0 : live.variables.length === 2 ? 2 : 1).map((v) =>
      slider(launch, { unit: v.unit, min: v.min, max: v.max, digits: v.max - v.min > 10 ? 1 : 2,
        step: v.max - v.min > 10 ? 0.5 : 0.01, value: (v.min + v.max) / 2 }, "from " + v.name, "launch from " + v.name, () => launchNow()));
    const forget = shell.button("forget the orbit", () => {
      s.launched = null;
      changed(false);
    });
    forget.element.style.alignSelf = "flex-start";
    if (!alone) {
      launch.appendChild(forget.element);
    } else {
      forget.element.remove();
    }
  }

  /** A slider of the shell, in a place of ours and with a name that may wrap. */
  function slider(parent, dial, words, spokenName, onInput) {
    const made = shell.slider({ label: "", unit: dial.unit, min: dial.min, max: dial.max, step: dial.step,
      value: dial.value === undefined ? dial.min : dial.value, digits: dial.digits }, onInput);
    const row = made.element.parentNode;
    const name = row.firstChild;
    name.style.cssText = "line-height:1.15;flex:0 1 " + (words.length > 3 ? "11em" : "auto");
    typeset(name, words);
    row.lastChild.style.minWidth = "7em";
    row.style.flex = parent.style.flexDirection === "column" ? "none" : "1 1 260px";
    made.element.setAttribute("aria-label", withUnit(spokenName, dial.unit ? "[" + dial.unit + "]" : ""));
    parent.appendChild(row);
    return made;
  }

  function choose(one) {
    now = one;
    const place = all.indexOf(one);
    [presetBox, currentBox, paramBox, launchBox, equationBox].forEach((box) => box.show(place));
    s.live = one.live;
    s.model = one.model;
    one.presets.set(0);
    preset(0);
  }

  function preset(place) {
    const chosen = s.live.presets[place];
    s.p = Object.assign({}, chosen.values);
    s.I = chosen.current;
    s.launched = null;
    now.current.set(s.I);
    Object.keys(now.sliders).forEach((key) => now.sliders[key].set(s.p[key]));
    changed(true);
  }

  function launchNow() {
    const v = now.from[0].value;
    s.launched = s.model.settled(v, s.p);
    if (now.from.length === 2) {
      s.launched[1] = now.from[1].value;
    }
    changed(false);
  }

  panels.portrait.plot.onClick((x, y) => {
    if (!now.from.length || s.live.key === "RateUnit") {
      return;
    }
    now.from[0].set(x);
    if (now.from.length === 2) {
      now.from[1].set(y);
    }
    launchNow();
  });

  /** Everything that depends on the controls, anew; the F–I curve only where it has changed. */
  function changed(parameters) {
    if (s.live.key === "PoissonProcess") {
      draw20();
    } else {
      follow();
    }
    if (parameters) {
      now.tell(s.p);
    }
    if (parameters || s.live.key === "PoissonProcess") {
      startCurve();
    }
    drawInput(panels.input, s);
    drawPotential(panels.potential, s);
    drawCompanions(panels.companions, s);
    drawPortrait(panels.portrait, s);
    drawRates(panels.rates, s);
    tellNumbers();
  }

  function follow() {
    const v = s.live.variables[0];
    const wide = v.max - v.min;
    const at = (I) => equilibria(s.model, s.p, I, v.min - wide, v.max + wide);
    s.trials = null;
    s.rests = at(s.I);
    const quiet = at(0).filter((rest) => rest.kind.indexOf("stable") === 0)[0];
    s.rest = quiet || null;
    const start = quiet ? quiet.x : s.model.start(s.p);
    s.made = run(s.model, s.live, s.p, inputOf(s.shape, s.I, s.live, s.seed), start, s.live.duration, 3000);
    const I = s.I;
    s.orbit = s.launched && run(s.model, s.live, s.p, () => I, s.launched, s.live.duration, 1500);
  }

  function draw20() {
    const T = s.live.duration;
    const rate = inputOf(s.shape, s.I, s.live, s.seed);
    const ts = span(0, T, 500);
    const highest = Math.max.apply(null, ts.map(rate));
    s.trials = [];
    for (let i = 0; i < TRIALS; i++) {
      s.trials.push(poissonTrain(rate, highest, T, stream(s.seed, "spikes", i)));
    }
    s.rests = [];
    s.rest = null;
    s.orbit = null;
    s.made = { t: ts, I: ts.map(rate), x: [], spikes: s.trials[0] };
  }

  let scan = null;

  function startCurve() {
    const dial = s.live.current;
    const currents = span(dial.min, dial.max, 48);
    scan = null;
    if (s.live.key === "PoissonProcess") {
      const found = currents.map((r, i) =>
        poissonTrain(() => r, r, 1000, stream(s.seed, "curve", i)).length);
      s.curve = { currents, found };
    } else if (s.live.key === "RateUnit") {
      const gain = s.p.selfCoupling < 1 ? 1 / (1 - s.p.selfCoupling) : NaN;
      s.curve = { currents, found: currents.map((h) => h * gain) };
    } else {
      const start = s.model.start(s.p);
      scan = rates(s.model, s.live, Object.assign({}, s.p), currents, s.live.settling, () => start);
      s.curve = { currents, found: scan.found };
      window.requestAnimationFrame(() => goOn(scan));
    }
  }

  /** A slice of the curve a frame, as long as it is the one that is wanted. */
  function goOn(wanted) {
    if (wanted !== scan || !wanted || !shell.root.isConnected) {
      return;
    }
    const done = wanted.work(SLICE);
    drawRates(panels.rates, s);
    if (!done) {
      window.requestAnimationFrame(() => goOn(wanted));
    }
  }

  function tellNumbers() {
    const unit = s.live.variables[0].unit;
    const on = s.live.duration * (s.shape === 2 ? 0.05 : 0.9);
    const spikes = s.made.spikes;
    const last = spikes.length > 1 ? spikes[spikes.length - 1] - spikes[spikes.length - 2] : 0;
    const count = s.trials ? s.trials.reduce((sum, times) => sum + times.length, 0) : 0;
    const rate = s.trials ? few(1000 * count / s.trials.length / on, 1) + " Hz"
        : last > 0 ? few(1000 / last, 1) + " Hz" : "0 Hz";
    const list = s.model.output ? [["output at the end:", few(s.made.x[0][s.made.t.length - 1], 3)]]
        : [[s.trials ? "spikes of the first trial:" : "spikes:", String(spikes.length)],
          [s.trials ? "rate over " + s.trials.length + " trials:" : "rate, by the last interval:", rate]];
    if (!s.trials) {
      list.push([s.model.output ? "without input:" : "rest without current:", s.rest ? withUnit(few(s.rest.x[0]), unit) : "none"]);
      for (let i = 0; i < (s.live.variables.length < 4 && !s.model.output && !s.model.held ? 3 : 1); i++) {
        let rest = s.rests[i];
        let where = rest ? rest.x.slice(0, s.live.variables.length === 2 ? 2 : 1).map((v, k) => k ? few(v, 3) : withUnit(few(v), unit)).join("; ") : "";
        list.push(["equilibrium" + (i || s.rests.length > 1 ? " " + (i + 1) : "") + ":", rest
            ? where + ", " + rest.kind + ", " + (rest.x.length > 1 ? "eigenvalues " : "eigenvalue ") + eigenText(rest.eigenvalues) + " /ms" : i ? "–" : "none"]);
      }
    }
    while (list.length < 6) {
      list.push(["", ""]);
    }
    shell.numbers(list);
  }

  choose(now);
  layNumbers(shell.root.querySelector("[data-part=numbers]"));
  shell.done();
}
