// A laboratory of pulses: the same train given to two resting neurons, an integrator and a resonator.
//
// pulseInput(cell, train, height)      the current over time: what holds the neuron, and the pulses
// fires(cell, train, height)           whether it spikes within WATCHING of the last pulse
// search(cell, train)                  the least height at which it fires, in slices:
//   .work(ms)     goes on for so long; says whether it is done     .found   over that of a single pulse
// mount(figure, {width, cells, duration, intervals})
//
// A cell is {name, key, p, way, I, rest, one, width, view, boundary}; a train {heights, interval}.

const BEGIN = 2; // ms before the first pulse
const WATCHING = 20; // ms after the last one
const LOOK = 100; // steps from look to look
const TRAINS = [["one pulse", [1]], ["two pulses", [1, 1]], ["three pulses", [1, 1, 1]],
  ["one down, one up", [-1, 1]]];

function pulseInput(cell, train, height) {
  const starts = train.heights.map((ignored, i) => BEGIN + i * train.interval);
  return (t) => {
    let I = cell.I;
    for (let i = 0; i < starts.length; i++) {
      I += t >= starts[i] && t < starts[i] + cell.width ? train.heights[i] * height : 0;
    }
    return I;
  };
}

function fires(cell, train, height) {
  const one = course(MODELS[cell.key], cell.way, cell.p, pulseInput(cell, train, height), cell.rest);
  const end = BEGIN + (train.heights.length - 1) * train.interval + WATCHING;
  while (one.t < end && one.spikes.length === 0) {
    one.advance(LOOK);
  }
  return one.spikes.length > 0;
}

/** Upwards by 5 % until it fires, since a stronger train may be silent again; then by halves. */
function search(cell, train) {
  const sum = train.heights.reduce((all, h) => all + Math.abs(h), 0);
  let low = 0;
  let high = 0.8 * cell.one / sum;
  let bracketed = false;
  const state = {
    found: NaN,
    work(ms) {
      const end = Date.now() + ms;
      do {
        if (!bracketed) {
          bracketed = fires(cell, train, high);
          if (!bracketed) {
            low = high;
            high *= 1.05;
          }
        } else {
          const middle = (low + high) / 2;
          if (fires(cell, train, middle)) {
            high = middle;
          } else {
            low = middle;
          }
        }
        if (bracketed && high - low < 1e-3 * high) {
          state.found = (low + high) / 2 / cell.one;
          return true;
        }
      } while (Date.now() < end && high < 3 * cell.one);
      return high >= 3 * cell.one;
    }
  };
  return state;
}

function mount(figure, data) {
  const shell = stage(figure, { width: data.width });
  const s = { train: 2, interval: 2.75, height: 0.45 };
  const found = {}; // by train and interval: [integrator, resonator]
  const key = (interval) => s.train + " " + interval.toFixed(2);
  const columns = data.cells.map((cell) => {
    const box = element("div", shell.panels, "flex:1 1 320px;min-width:0");
    const v = { label: "V", unit: "mV", min: -80, max: 10 };
    return {
      cell,
      trace: plot(box, { x: { label: "time", unit: "ms", min: 0, max: data.duration }, y: v,
        width: 2000, height: 190, title: cell.name }),
      plane: plot(box, { x: { label: "V", unit: "mV", min: cell.view[0], max: cell.view[1] },
        y: { label: "n", min: cell.view[2], max: cell.view[3] }, width: 2000, height: 240,
        keys: [{ name: "divides rest from spike", ink: -1 }, { name: "orbit", ink: DARK }] })
    };
  });
  columns.forEach((column) => [column.trace, column.plane].forEach((one) => one.atLeast({ left: 62 })));
  const wide = element("div", shell.panels, "flex:1 1 100%;min-width:0");
  const curve = plot(wide, { x: { label: "interval", unit: "ms", min: 0, max: 9 },
    y: { label: "least height / single pulse", unit: "", min: 0, max: 2 }, width: 2000, height: 210,
    keys: data.cells.map((cell, i) => ({ name: cell.name, ink: i, sample: "both" })) });
  curve.atLeast({ left: 62 });

  const interval = shell.slider({ label: "interval", unit: "ms", min: 0.3, max: 9, step: 0.05, value: s.interval, digits: 2 }, (value) => {
    s.interval = value;
    changed();
  });
  shell.slider({ label: "height / single pulse", unit: "", min: 0.1, max: 1.6, step: 0.01,
    value: s.height, digits: 2 }, (value) => {
    s.height = value;
    changed();
  });
  shell.choice("train", TRAINS.map((pair) => pair[0]), (place) => {
    s.train = place;
    interval.element.parentNode.style.visibility = TRAINS[place][1].length > 1 ? "" : "hidden";
    changed();
  }).set(s.train);
  shell.button("find the thresholds here", () => measure([s.interval]));
  shell.button("… at all intervals", () => measure(data.intervals));

  function train(interval) {
    return { heights: TRAINS[s.train][1], interval };
  }

  function changed() {
    columns.forEach((column) => {
      const cell = column.cell;
      const input = pulseInput(cell, train(s.interval), s.height * cell.one);
      column.made = run(MODELS[cell.key], cell.way, cell.p, input, cell.rest, data.duration, 4000);
      drawTrace(column);
      drawPlane(column);
    });
    drawCurve();
    tell();
  }

  function answer(column) {
    const spikes = column.made.spikes;
    return spikes.length > 0 ? "fires" + (spikes.length > 1 ? " on and on" : "")
        : "silent, at most " + few(Math.max.apply(null, column.made.x[0]), 1) + " mV";
  }

  function drawTrace(column) {
    const to = column.trace;
    to.clear();
    TRAINS[s.train][1].forEach((h, i) => {
      const at = BEGIN + i * s.interval;
      to.strokes([at], -79, h < 0 ? -74 : -68, { ink: h < 0 ? 0 : 1, width: 3 });
    });
    to.line(column.made.t, column.made.x[0], { ink: DARK, width: 1.2 });
    to.alt("Potential of the " + column.cell.name + " over " + data.duration + " ms, with "
        + TRAINS[s.train][0] + ": " + answer(column) + ".");
  }

  function drawPlane(column) {
    const to = column.plane;
    const cell = column.cell;
    to.clear();
    column.cell.boundary.forEach((path) => to.line(path[0], path[1], { ink: -1, width: 1.6 }));
    to.line(column.made.x[0], column.made.x[1], { ink: DARK, width: 1.2 });
    to.points([cell.rest[0]], [cell.rest[1]], { ink: 0, radius: 5 });
    to.alt("Plane of V and n of the " + cell.name + ": the orbit "
        + (column.made.spikes.length ? "crosses" : "stays within") + " what divides rest from spike.");
  }

  function drawCurve() {
    curve.clear();
    curve.vertical(s.interval, "");
    curve.horizontal(s.height, "");
    const known = Object.keys(found).filter((name) => name.split(" ")[0] === String(s.train))
        .map((name) => [Number(name.split(" ")[1]), found[name]]).sort((a, b) => a[0] - b[0]);
    data.cells.forEach((cell, i) => {
      const xs = known.map((pair) => pair[0]);
      const ys = known.map((pair) => pair[1][i]);
      curve.line(xs, ys, { ink: i, width: 1 });
      curve.points(xs, ys, { ink: i });
    });
    curve.alt("Least height of " + TRAINS[s.train][0] + " over the interval: " + known.length
        + " intervals measured" + (known.length ? "; " + known.map((pair) => few(pair[0]) + " ms: "
        + pair[1].map((y) => few(y, 3)).join(" and ")).join(", ") : "") + ".");
  }

  function tell() {
    const here = found[key(s.interval)];
    shell.numbers(columns.map((column) => [column.cell.name + ":", answer(column)]).concat(
        data.cells.map((cell, i) => ["least height, " + cell.name + ":",
          !here ? "not measured here" : isFinite(here[i]) ? few(here[i], 3) : "above 3"])));
  }

  let wanted = null;

  /** Looks for thresholds, a slice a frame, until other ones are wanted. */
  function measure(intervals) {
    const mine = { left: intervals.filter((interval) => !found[key(interval)]), searches: null };
    wanted = mine;
    shell.quiet(true);
    function goOn() {
      if (wanted !== mine || !shell.root.isConnected) {
        return;
      }
      if (mine.left.length === 0) {
        shell.quiet(false);
        tell();
        return;
      }
      const interval = mine.left[0];
      mine.train = mine.train === undefined ? s.train : mine.train;
      if (mine.train !== s.train) {
        shell.quiet(false);
        return; // the reader has chosen another train
      }
      mine.searches = mine.searches || data.cells.map((cell) => search(cell, train(interval)));
      if (mine.searches.every((one) => one.work(6))) {
        found[key(interval)] = mine.searches.map((one) => one.found);
        mine.left.shift();
        mine.searches = null;
        drawCurve();
        tell();
      }
      window.requestAnimationFrame(goOn);
    }
    goOn();
  }

  changed();
  shell.done();
}
