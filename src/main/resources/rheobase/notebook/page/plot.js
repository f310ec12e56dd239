// One plot on a canvas, in the look of the library's figures.
//
// plot(parent, {x, y, width, height, letter, title, alt, keys, heads, bare}) → a plot; x and y are
//   {label, unit, min, max, log, names}; keys are [{name, ink, sample}] in rows above the plot, with
//   sample "line", "point", "area", "stroke" or "both"; heads is how many rows the names of
//   verticals and shades may take; a bare plot has no words beneath its x axis
//   .clear()                                        takes everything drawn away
//   .line(xs, ys, {ink, width, dash})               NaN or null breaks it; dash is [] or [on, off, …]
//   .band(xs, lows, highs, {ink})                   a tinted band
//   .points(xs, ys, {ink, open, half, radius, low, high})   low and high are ends of error bars
//   .bars(lefts, rights, heights, {ink, ground})
//   .strokes(xs, from, to, {ink, width})            upright strokes; from and to are y or lists of y
//   .vertical(x, label) .horizontal(y, label) .shade(from, to, label)
//   .text(x, y, words, {anchor, toX, toY})          toX and toY: an arrow from the words to a point
//   .field(slope, {columns, rows})                  an arrow of equal length along slope(x, y) → [dx, dy]
//   .axes({x: {min, max}, y: {min, max}})           other ends
//   .title(words) .keys(list)                       others; the room for them stays as it was
//   .toX(x) .toY(y) .fromX(pixel) .fromY(pixel)     between data and pixels of the canvas
//   .onClick((x, y) => …)   .alt(words)   .element
//   .room() .atLeast({left, top})                   the room about the plot, to align plots by
//   .paint()                                        at once; else everything is painted in the next frame
// ink is a number (the house's inks; -1 dashed law, -2 solid trace) or a CSS colour.

const INKS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000"];
const DASHES = [[], [7, 3], [2, 2.5], [8, 3, 2, 3], [12, 4], [4, 2], [8, 2.5, 2, 2.5, 2, 2.5]];
const WORDS = "#222222";
const FAINT = "#8a8a8a";
const SHADE = "#ececec";
const FACE = "px 'DejaVu Sans', Verdana, sans-serif";

function inkOf(ink) {
  return typeof ink === "string" ? ink : ink === undefined ? WORDS : ink < 0 ? WORDS : INKS[ink % 7];
}

function dashOf(ink, dash) {
  return dash || (ink === -1 ? [5, 3] : ink >= 0 ? DASHES[ink % 7] : []);
}

function raised(power) {
  return "10" + String(power).replace(/./g, (c) => c === "-" ? "⁻" : "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(c)]);
}

/** A unit times a power of ten: 10³ ms is s, 10⁻³ nA is pA, 10⁶ of a pure number is 10⁶. */
function scaledUnit(unit, power) {
  const prefixes = ["f", "p", "n", "µ", "m", "", "k", "M", "G", "T"];
  for (let base of ["Hz", "V", "A", "S", "F", "Ω", "s"]) {
    for (let i = 0; i < prefixes.length && power % 3 === 0; i++) {
      const whole = prefixes[i] + base;
      const other = prefixes[i + power / 3];
      if (other !== undefined && (unit === whole || unit.indexOf(whole + "/") === 0)) {
        return other + base + unit.slice(whole.length);
      }
    }
  }
  return power === 0 ? unit : (raised(power) + " " + unit).trim();
}

/** Marks along an axis: steps of 1, 2 or 5 times a power of ten, labels at least so far apart. */
function ticks(axis, pixels, apart) {
  if (axis.names) {
    return { at: axis.names.map((name, i) => i), labels: axis.names, minor: [], factor: 0 };
  }
  return axis.log ? logTicks(axis, pixels, apart) : evenTicks(axis, pixels, apart);
}

function evenTicks(axis, pixels, apart) {
  const span = axis.max - axis.min;
  const size = Math.floor(Math.log10(Math.max(Math.abs(axis.min), Math.abs(axis.max))));
  const large = axis.unit === "ms" ? 4 : 5;
  const factor = size >= large || size < -3 ? 3 * Math.floor(size / 3) : 0;
  const least = span * apart / pixels;
  let power = Math.floor(Math.log10(least));
  let step = [1, 2, 5].find((m) => m * Math.pow(10, power) >= least * (1 - 1e-9));
  if (!step) {
    step = 1;
    power += 1;
  }
  const at = [];
  const labels = [];
  const unit = step * Math.pow(10, power);
  for (let k = Math.ceil(axis.min / unit - 1e-9); k * unit <= axis.max + 1e-9 * span; k++) {
    at.push(k * unit);
    const text = k === 0 ? "0" : (k * step * Math.pow(10, power - factor))
        .toFixed(Math.max(0, factor - power));
    labels.push(text.replace("-", "−"));
  }
  return { at, labels, minor: [], factor };
}

function logTicks(axis, pixels, apart) {
  const low = Math.log10(axis.min);
  const high = Math.log10(axis.max);
  const decade = pixels / (high - low);
  const every = Math.max(1, Math.ceil(0.6 * apart / decade));
  const few = high - low < 1.3;
  const found = { at: [], labels: [], minor: [], factor: 0 };
  for (let e = Math.floor(low); e <= high + 1e-9; e++) {
    for (let m = 1; m < 10; m++) {
      const place = Math.log10(m) + e;
      const inside = place >= low - 1e-9 && place <= high + 1e-9;
      const value = Number(m + "e" + e);
      const labelled = few ? m === 1 || m === 2 || m === 5 : m === 1 && e % every === 0;
      if (inside && labelled) {
        found.at.push(value);
        found.labels.push(few && e > -4 && e < 5 ? String(value) : (m > 1 ? m + "×" : "") + raised(e));
      } else if (inside && (every === 1 ? decade >= 30 : m === 1)) {
        found.minor.push(value);
      }
    }
  }
  return found;
}

/** A marker of its own for each ink: circle, square, triangle, diamond, down triangle, pentagon. */
function marker(pen, ink, x, y, r) {
  const kind = typeof ink === "number" && ink >= 0 ? ink % 6 : 0;
  const corners = [0, 0, [1.15, -90, 30, 150], [1.2, 0, 90, 180, 270], [1.15, 90, 210, 330],
      [1.1, -90, -18, 54, 126, 198]][kind];
  pen.beginPath();
  if (kind === 0) {
    pen.arc(x, y, r, 0, 2 * Math.PI);
  } else if (kind === 1) {
    pen.rect(x - 0.88 * r, y - 0.88 * r, 1.76 * r, 1.76 * r);
  } else {
    corners.slice(1).forEach((degrees) => {
      const angle = degrees * Math.PI / 180;
      pen.lineTo(x + corners[0] * r * Math.cos(angle), y + corners[0] * r * Math.sin(angle));
    });
  }
  pen.closePath();
}

function plot(parent, spec) {
  const basis = "flex:1 1 " + (spec.width - 8) + "px;min-width:0;max-width:" + Math.max(420, spec.width) + "px";
  const box = element("div", parent, basis);
  const canvas = element("canvas", box, "display:block;width:100%;height:" + spec.height + "px");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", spec.alt || "");
  const pen = canvas.getContext("2d");
  const x = Object.assign({ unit: "" }, spec.x);
  const y = Object.assign({ unit: "" }, spec.y);
  const most = spec.keys || [];
  let keys = most;
  let title = spec.title || "";
  const least = { left: 0, top: 0, right: 14 };
  const area = { left: 0, right: 0, top: 0, bottom: 0 };
  let under = [];
  let over = [];
  let heads = [];
  let levels = [];
  let waiting = false;
  let wide = 0;

  function share(axis, value) {
    return axis.log
        ? Math.log(value / axis.min) / Math.log(axis.max / axis.min)
        : (value - axis.min) / (axis.max - axis.min);
  }

  function at(axis, part) {
    return axis.log
        ? axis.min * Math.pow(axis.max / axis.min, part)
        : axis.min + part * (axis.max - axis.min);
  }

  const toX = (value) => area.left + share(x, value) * (area.right - area.left);
  const toY = (value) => area.bottom - share(y, value) * (area.bottom - area.top);
  const fromX = (pixel) => at(x, (pixel - area.left) / (area.right - area.left));
  const fromY = (pixel) => at(y, (area.bottom - pixel) / (area.bottom - area.top));

  function style(ink, width, dash) {
    pen.strokeStyle = inkOf(ink);
    pen.fillStyle = inkOf(ink);
    pen.lineWidth = width;
    pen.setLineDash(dash || []);
    pen.lineJoin = "round";
  }

  function write(words, px, py, anchor, size, bold) {
    pen.font = (bold ? "bold " : "") + (size || 11) + FACE;
    pen.textAlign = anchor || "left";
    pen.fillStyle = WORDS;
    pen.fillText(words, px, py);
  }

  function widthOf(words, size) {
    pen.font = (size || 11) + FACE;
    return pen.measureText(words).width;
  }

  /** Words on a ground of white, kept within the plot. */
  function halo(words, px, py, anchor) {
    const long = widthOf(words);
    let from = anchor === "right" ? px - long : anchor === "center" ? px - long / 2 : px;
    from = Math.max(area.left + 2, Math.min(from, area.right - long - 2));
    pen.fillStyle = "rgba(255,255,255,0.8)";
    pen.fillRect(from - 2, py - 10, long + 4, 13);
    write(words, from, py);
  }

  function segment(x1, y1, x2, y2) {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  }

  /** An arrow with a slender filled head. */
  function arrow(x0, y0, x1, y1, head) {
    const far = Math.hypot(x1 - x0, y1 - y0) || 1;
    const ux = head * (x1 - x0) / far;
    const uy = head * (y1 - y0) / far;
    segment(x0, y0, x1 - 0.8 * ux, y1 - 0.8 * uy);
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x1 - ux - 0.35 * uy, y1 - uy + 0.35 * ux);
    pen.lineTo(x1 - ux + 0.35 * uy, y1 - uy - 0.35 * ux);
    pen.fill();
  }

  function path(xs, ys) {
    let down = false;
    for (let i = 0; i < xs.length; i++) {
      const px = toX(xs[i]);
      const py = ys[i] === null ? NaN : toY(ys[i]);
      if (!isFinite(px) || !isFinite(py)) {
        down = false;
      } else if (down) {
        pen.lineTo(px, py);
      } else {
        pen.moveTo(px, py);
        down = true;
      }
    }
  }

  function label(axis, factor) {
    const unit = scaledUnit(axis.unit, factor);
    return unit ? axis.label + " [" + unit + "]" : axis.label;
  }

  /** Names in rows above the plot: where each begins, and in which row. */
  function keyPlaces(list) {
    let row = 0;
    let from = 0;
    return list.map((key) => {
      const long = 24 + widthOf(key.name);
      if (from > 0 && from + long > area.right - area.left) {
        row += 1;
        from = 0;
      }
      const place = { key, row, from };
      from += long + 18;
      return place;
    });
  }

  /** Finds room: the axes' words and numbers, the rows of names. */
  function lay() {
    const apart = spec.height < 90 ? 18 : spec.height < 240 ? 24 : 30;
    const yTicks = ticks(y, spec.height - 60, apart);
    const widest = Math.max.apply(null, [0].concat(yTicks.labels.map((label) => widthOf(label))));
    area.left = Math.max(Math.ceil(13 + widest + 20), least.left);
    levels.forEach((level) => {
      level.beside = widthOf(level.label) < 0.2 * wide;
      least.right = Math.max(least.right, level.beside ? widthOf(level.label) + 14 : 0);
    });
    area.right = wide - least.right;
    const reach = (labels) => Math.max.apply(null, [12].concat(labels.map((label) => widthOf(label))));
    let xTicks = ticks(x, area.right - area.left, 44);
    xTicks = ticks(x, area.right - area.left, Math.max(44, reach(xTicks.labels) + 9));
    const last = xTicks.labels.length - 1;
    const beyond = last < 0 ? 0 : toX(xTicks.at[last]) + widthOf(xTicks.labels[last]) / 2 + 2 - wide;
    area.right -= Math.max(0, beyond);
    const rows = keyPlaces(most).reduce((n, place) => place.row + 1, 0);
    const names = (rows ? 15 * rows + 4 : 0) + (spec.heads ? 14 * spec.heads + 3 : 0);
    area.top = Math.max(8 + (spec.title || spec.letter ? 18 : 0) + names, least.top);
    area.bottom = spec.height - (spec.bare ? 8 : 46);
    return { xTicks, yTicks, places: keyPlaces(keys), rows };
  }

  function axesAround(room) {
    style(WORDS, 0.9);
    const foot = area.bottom + 5;
    const side = area.left - 5;
    segment(area.left - 0.45, foot, area.right + 0.45, foot);
    segment(side, area.top - 0.45, side, area.bottom + 0.45);
    room.xTicks.minor.forEach((v) => segment(toX(v), foot, toX(v), foot + 2.4));
    room.yTicks.minor.forEach((v) => segment(side - 2.4, toY(v), side, toY(v)));
    room.xTicks.at.forEach((v, i) => {
      segment(toX(v), foot, toX(v), foot + 4);
      write(spec.bare ? "" : room.xTicks.labels[i], toX(v), foot + 18, "center");
    });
    room.yTicks.at.forEach((v, i) => {
      segment(side - 4, toY(v), side, toY(v));
      write(room.yTicks.labels[i], side - 8, toY(v) + 4, "right");
    });
    write(spec.bare ? "" : label(x, room.xTicks.factor), (area.left + area.right) / 2, foot + 36, "center", 12);
    pen.save();
    pen.translate(13, (area.top + area.bottom) / 2);
    pen.rotate(-Math.PI / 2);
    write(label(y, room.yTicks.factor), 0, 0, "center", 12);
    pen.restore();
    write(title, area.left, 16, "left", 12);
    write(spec.letter || "", 0, 16, "left", 14, true);
  }

  function sample(key, px, py) {
    style(key.ink, 1.6, dashOf(key.ink));
    if (key.sample === "area") {
      pen.globalAlpha = 0.5;
      pen.fillRect(px + 4, py - 5, 14, 10);
      pen.globalAlpha = 1;
    }
    if (key.sample === "stroke") {
      pen.setLineDash([]);
      [6, 11, 16].forEach((dx) => segment(px + dx, py - 5, px + dx, py + 5));
    }
    if (key.sample === "point" || key.sample === "both") {
      marker(pen, key.ink, px + 10, py, 3.5);
      pen.fill();
    }
    if (!key.sample || key.sample === "line" || key.sample === "both") {
      segment(px, py, px + 20, py);
    }
  }

  /** The names of verticals and shades, each in the lowest row in which it touches no other. */
  function headsAbove() {
    const rows = [];
    heads.filter((h) => h.label && h.to >= x.min && h.from <= x.max).forEach((head) => {
      const half = widthOf(head.label) / 2;
      const middle = (Math.max(area.left, toX(head.from)) + Math.min(area.right, toX(head.to))) / 2;
      const px = Math.max(area.left + half, Math.min(area.right - half, middle));
      let row = 0;
      while ((rows[row] || []).some((other) => Math.abs(other.px - px) < other.half + half + 8)) {
        row += 1;
      }
      (rows[row] = rows[row] || []).push({ px, half });
      write(head.label, px, area.top - 6 - 14 * row, "center");
    });
  }

  /** The names of horizontals: beside the plot where there is room, and never over each other. */
  function levelsBeside() {
    let free = area.top - 4;
    levels.filter((level) => level.value >= y.min && level.value <= y.max)
        .sort((a, b) => b.value - a.value)
        .forEach((level) => {
          const py = toY(level.value);
          if (level.beside) {
            free = Math.max(free, py + 4);
            write(level.label, area.right + 8, free);
            free += 13;
          } else {
            halo(level.label, area.right - 2, py - 4 < area.top + 9 ? py + 13 : py - 4, "right");
          }
        });
  }

  function paint() {
    waiting = false;
    wide = box.clientWidth || spec.width;
    const density = window.devicePixelRatio || 1;
    const size = [Math.round(wide * density), Math.round(spec.height * density)];
    if (canvas.width !== size[0] || canvas.height !== size[1]) { // a new size costs a new canvas
      canvas.width = size[0];
      canvas.height = size[1];
    }
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.fillStyle = "#ffffff";
    pen.fillRect(0, 0, wide, spec.height);
    const room = lay();
    pen.save();
    pen.beginPath();
    pen.rect(area.left - 2, area.top - 2, area.right - area.left + 4, area.bottom - area.top + 4);
    pen.clip();
    under.concat(over).forEach((draw) => draw());
    pen.restore();
    pen.setLineDash([]);
    axesAround(room);
    const base = area.top - (spec.heads ? 14 * spec.heads + 3 : 0) - 10 - 15 * (room.rows - 1);
    room.places.forEach((place) => {
      const py = base + 15 * place.row;
      sample(place.key, area.left + place.from, py);
      write(place.key.name, area.left + place.from + 24, py + 4);
    });
    headsAbove();
    levelsBeside();
  }

  function later() {
    if (!waiting) {
      waiting = true;
      window.requestAnimationFrame(paint);
    }
  }

  function add(list, draw) {
    list.push(draw);
    later();
  }

  const made = {
    element: canvas,
    toX,
    toY,
    fromX,
    fromY,
    paint,
    room: () => ({ left: area.left, top: area.top }),
    atLeast(room) {
      Object.assign(least, room);
      later();
    },
    title(words) {
      title = words;
      later();
    },
    keys(list) {
      keys = list;
      later();
    },
    clear() {
      under = [];
      over = [];
      heads = [];
      levels = [];
      later();
    },
    line(xs, ys, look) {
      const of = look || {};
      add(over, () => {
        style(of.ink, of.width || 1.6, dashOf(of.ink, of.dash));
        pen.beginPath();
        path(xs, ys);
        pen.stroke();
      });
    },
    band(xs, lows, highs, look) {
      add(over, () => {
        style((look || {}).ink, 1);
        pen.globalAlpha = 0.25;
        pen.beginPath();
        xs.forEach((v, i) => pen.lineTo(toX(v), toY(lows[i])));
        xs.forEach((v, i) => pen.lineTo(toX(xs[xs.length - 1 - i]), toY(highs[xs.length - 1 - i])));
        pen.fill();
        pen.globalAlpha = 1;
      });
    },
    points(xs, ys, look) {
      const of = look || {};
      const r = of.radius || (xs.length > 300 ? 1.75 : xs.length > 60 ? 2.5 : 3.25);
      add(over, () => {
        style(of.ink, 1.2);
        for (let i = 0; i < xs.length; i++) {
          const px = toX(xs[i]);
          const py = ys[i] === null ? NaN : toY(ys[i]);
          if (isFinite(px) && isFinite(py)) {
            if (of.low && of.low[i] !== null && of.high[i] !== null) {
              segment(px, toY(of.low[i]), px, toY(of.high[i]));
              [of.low[i], of.high[i]].forEach((v) => segment(px - 2.5, toY(v), px + 2.5, toY(v)));
            }
            marker(pen, of.ink, px, py, r);
            pen.fillStyle = of.open || of.half ? "#ffffff" : inkOf(of.ink);
            pen.fill();
            if (of.open || of.half) {
              pen.stroke();
            }
            if (of.half) {
              pen.fillStyle = inkOf(of.ink);
              pen.beginPath();
              pen.arc(px, py, r, Math.PI / 2, 1.5 * Math.PI);
              pen.fill();
            }
          }
        }
      });
    },
    bars(lefts, rights, heights, look) {
      const of = look || {};
      add(over, () => {
        const ground = of.ground === undefined ? 0 : of.ground;
        const foot = toY(Math.max(ground, y.min));
        style(of.ink, 1);
        pen.globalAlpha = 0.55;
        lefts.forEach((left, i) => {
          const a = toX(left);
          const wideBar = toX(rights[i]) - a;
          const gap = wideBar > 5 ? 0.5 : 0;
          const top = toY(heights[i]);
          if (heights[i] !== ground && isFinite(top)) {
            pen.fillRect(a + gap, Math.min(top, foot), wideBar - 2 * gap, Math.abs(foot - top));
          }
        });
        pen.globalAlpha = 1;
      });
    },
    strokes(xs, from, to, look) {
      const of = look || {};
      add(over, () => {
        style(of.ink, of.width || 1.2);
        pen.beginPath();
        for (let i = 0; i < xs.length; i++) {
          const px = toX(xs[i]);
          pen.moveTo(px, toY(from.length ? from[i] : from));
          pen.lineTo(px, toY(to.length ? to[i] : to));
        }
        pen.stroke();
      });
    },
    vertical(value, label) {
      heads.push({ from: value, to: value, label });
      add(over, () => {
        style(FAINT, 1, [4, 3]);
        segment(toX(value), area.top - 2, toX(value), area.bottom + 2);
      });
    },
    horizontal(value, label) {
      if (label) {
        levels.push({ value, label });
      }
      add(over, () => {
        style(FAINT, 1, [4, 3]);
        segment(area.left - 2, toY(value), area.right + 2, toY(value));
      });
    },
    shade(from, to, label) {
      heads.push({ from, to, label });
      add(under, () => {
        pen.fillStyle = SHADE;
        pen.fillRect(toX(from), area.top - 2, toX(to) - toX(from), area.bottom - area.top + 4);
      });
    },
    text(px, py, words, look) {
      const of = look || {};
      add(over, () => {
        if (of.toX === undefined) {
          halo(words, toX(px) + 6, toY(py) + 4, of.anchor);
          return;
        }
        const far = Math.hypot(toX(of.toX) - toX(px), toY(of.toY) - toY(py)) || 1;
        const ux = (toX(of.toX) - toX(px)) / far;
        const uy = (toY(of.toY) - toY(py)) / far;
        const anchor = ux < -0.4 ? "left" : ux > 0.4 ? "right" : "center";
        halo(words, toX(px), toY(py) + (Math.abs(uy) > 0.9 ? uy > 0 ? -5 : 13 : 4), anchor);
        style(WORDS, 1);
        arrow(toX(px) + 4 * ux, toY(py) + 4 * uy, toX(of.toX) - 3 * ux, toY(of.toY) - 3 * uy, 8);
      });
    },
    field(slope, size) {
      const columns = (size || {}).columns || 16;
      const rows = (size || {}).rows || 11;
      add(over, () => {
        style(FAINT, 0.9);
        const long = 0.55 * Math.min((area.right - area.left) / columns, (area.bottom - area.top) / rows);
        for (let i = 0; i < columns * rows; i++) {
          const px = area.left + (i % columns + 0.5) / columns * (area.right - area.left);
          const py = area.top + (Math.floor(i / columns) + 0.5) / rows * (area.bottom - area.top);
          const d = slope(fromX(px), fromY(py));
          const dx = toX(fromX(px) + d[0] * 1e-6) - px;
          const dy = toY(fromY(py) + d[1] * 1e-6) - py;
          const far = Math.hypot(dx, dy);
          if (far > 0) {
            const ux = long * dx / far;
            const uy = long * dy / far;
            arrow(px - ux / 2, py - uy / 2, px + ux / 2, py + uy / 2, 4);
          }
        }
      });
    },
    axes(ends) {
      Object.assign(x, ends.x || {});
      Object.assign(y, ends.y || {});
      later();
    },
    onClick(handler) {
      canvas.style.cursor = "crosshair";
      canvas.addEventListener("click", (event) => {
        const edge = canvas.getBoundingClientRect();
        handler(fromX(event.clientX - edge.left), fromY(event.clientY - edge.top));
      });
    },
    alt(words) {
      canvas.setAttribute("aria-label", words);
    }
  };

  // The plot follows the width of its box, or its letters would shrink on a small screen.
  if (window.ResizeObserver) {
    new window.ResizeObserver(() => {
      if (box.clientWidth !== wide) {
        later();
      }
    }).observe(box);
  } else {
    window.addEventListener("resize", later);
  }
  return made;
}
