// Explorers of type B: curves and numbers computed beforehand, one set for each position of one or
// two sliders, drawn on canvases. What several positions share is in the page once: words, lists
// and marks stand in pools, and positions say their places in them.
//
// data: {width, columns, sliders: [{label, unit, positions, value}], between, names,
//        panels: [{x, y, width, height, letter, title, keys, heads, bare}],
//        words: [text], lists: [[whole numbers]], marks: [mark],
//        positions: [{marks: [[place], …], title: [place], keys: [[key]], alt: [[place]],
//                     numbers: [text]} or {failed: text}],
//        map: {panel, x, y} where a plot is a map over both sliders (see map.js)}
// A list holds differences; their sums are parts of an axis, SCALE from end to end, null a gap.

const SCALE = 2000;

function mount(figure, data) {
  const shell = stage(figure, data);
  const plots = data.panels.map((panel) => plot(shell.panels, panel));
  const second = data.sliders.length > 1 ? data.sliders[1].positions.length : 1;

  function sums(place) {
    let sum = 0;
    return data.lists[place].map((step) => {
      sum += step === null ? 0 : step;
      return step === null ? null : sum;
    });
  }

  function along(axis, parts) {
    return parts.map((part) => part === null ? null
        : axis.log ? axis.min * Math.pow(axis.max / axis.min, part / SCALE)
        : axis.min + (axis.max - axis.min) * part / SCALE);
  }

  /** A list of one position, or a mixture with that of the next. */
  function mixed(mark, next, name, axis, share) {
    const here = sums(mark[name]);
    const there = share > 0 && next ? sums(next[name]) : here;
    const mix = here.map((v, i) => v === null || there[i] === null ? null
        : v + share * (there[i] - v));
    return along(axis, mix);
  }

  const draw = {
    line(on, mark, xs, ys) {
      on.line(xs("x"), ys("y"), { ink: mark.ink, width: mark.width });
    },
    band(on, mark, xs, ys) {
      on.band(xs("x"), ys("low"), ys("high"), { ink: mark.ink });
    },
    points(on, mark, xs, ys) {
      const bars = mark.low === undefined ? {} : { low: ys("low"), high: ys("high") };
      on.points(xs("x"), ys("y"), Object.assign({ ink: mark.ink }, bars));
    },
    bars(on, mark, xs, ys) {
      on.bars(xs("left"), xs("right"), ys("y"), { ink: mark.ink, ground: mark.ground });
    },
    strokes(on, mark, xs, ys) {
      on.strokes(xs("x"), mark.from, mark.to, { ink: mark.ink, width: mark.width });
    },
    tiles(on, mark) {
      on.tiles(mark.x, mark.y, mark.colours);
    },
    vertical(on, mark) {
      on.vertical(mark.at, data.words[mark.words]);
    },
    horizontal(on, mark) {
      on.horizontal(mark.at, data.words[mark.words]);
    },
    shade(on, mark) {
      on.shade(mark.from, mark.to, data.words[mark.words]);
    },
    text(on, mark) {
      on.text(mark.x, mark.y, data.words[mark.words], { toX: mark.toX, toY: mark.toY });
    }
  };

  function sentences(places) {
    return places.map((place) => data.words[place]).join(" ");
  }

  function paint(position, next, share) {
    plots.forEach((on, i) => {
      const panel = data.panels[i];
      on.clear();
      (position.marks || plots.map(() => []))[i].forEach((place, k) => {
        const mark = data.marks[place];
        const after = next && data.marks[next.marks[i][k]];
        const xs = (name) => mixed(mark, after, name, panel.x, share);
        const ys = (name) => mixed(mark, after, name, panel.y, share);
        draw[mark.kind](on, mark, xs, ys);
      });
      on.title(position.title ? data.words[position.title[i]] : "");
      on.keys(position.keys ? position.keys[i] : []);
      on.alt(position.alt ? sentences(position.alt[i])
          : position.failed);
      on.paint();
    });
  }

  function at(values) {
    return data.positions[values.length > 1 ? values[0] * second + values[1] : values[0]];
  }

  function show() {
    const values = sliders.map((slider) => slider.value);
    const whole = values.map((value) => Math.floor(value));
    const share = values[0] - whole[0];
    const position = at(whole);
    const next = share > 0 && !position.failed ? at([whole[0] + 1]) : undefined;
    const mixable = next && !next.failed;
    paint(position, mixable ? next : undefined, mixable ? share : 0);
    const nearest = mixable && share > 0.5 ? next : position;
    const from = share > 0 ? [["computed at", text(0, nearest === next ? whole[0] + 1 : whole[0])]] : [];
    // A position without numbers of its own says what is seen.
    shell.numbers(nearest.failed ? [["not computed:", nearest.failed]]
        : from.concat(data.names.length ? data.names.map((name, i) => [name, nearest.numbers[i]])
            : nearest.alt.map((places) => ["", sentences(places)])));
  }

  function text(which, place) {
    return withUnit(data.sliders[which].positions[place], data.sliders[which].unit);
  }

  /** What the slider says between two positions that are mixed. */
  function between(spec) {
    return Object.assign({}, spec, {
      positions: undefined,
      min: 0,
      max: spec.positions.length - 1,
      step: 0.125,
      text: (value) => value === Math.round(value) ? spec.positions[value]
          : spec.positions[Math.floor(value)] + " … " + spec.positions[Math.ceil(value)]
    });
  }

  /** Plots one above the other begin at the same x, plots side by side at the same y. */
  function align() {
    const rooms = plots.map((one) => one.room());
    const row = (i) => Math.floor(i / data.columns);
    const most = (name, near) => Math.max.apply(null, rooms.filter((room, k) => near(k)).map((room) => room[name]));
    plots.forEach((one, i) => one.atLeast({
      left: most("left", (k) => k % data.columns === i % data.columns),
      top: most("top", (k) => row(k) === row(i))
    }));
  }

  const sliders = data.sliders.map((spec) => shell.slider(data.between ? between(spec) : spec, show));
  if (data.map) {
    mapped(plots[data.map.panel], data.map, sliders, show);
  }
  show();
  align();
  show();
  shell.done();
}
