// One plot on a canvas, in the look of the library's figures.
//
// plot(parent, {x, y, width, height, letter, title, alt, keys, heads, bare}) → a plot; x and y are
//   {label, unit, min, max, log, names}; keys are [{name, ink, sample}] in rows above the plot, with
//   sample "line", "point", "area", "stroke" or "both"; heads is how many rows the names of
//   verticals and shades may take; a bare plot has no words beneath its x axis
//   .clear()                                        takes everything drawn away
//   .line(…) .points(…) and the other marks: see marks.js
//   .axes({x: {min, max}, y: {min, max}})           other ends
//   .title(words) .keys(list)                       others; the room for them stays as it was
//   .toX(x) .toY(y) .fromX(pixel) .fromY(pixel)     between data and pixels of the canvas
//   .onClick((x, y) => …) .onDrag((x, y) => …)      where a pointer is put down, or is led to
//   .alt(words)   .element
//   .room() .atLeast({left, top})                   the room about the plot, to align plots by
//   .paint()                                        at once; else everything is painted in the next frame

function plot(parent, spec) {
  const basis = "flex:1 1 " + (spec.width - 8) + "px;min-width:0;max-width:" + Math.max(420, spec.width) + "px";
  const box = element("div", parent, basis);
  const canvas = element("canvas", box, "display:block;width:100%;height:" + spec.height + "px");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", spec.alt || "");
  const pen = canvas.getContext("2d");
  const by = hand(pen);
  const { style, write, widthOf, segment } = by;
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

  /** Words on a ground of white, kept within the plot. */
  function halo(words, px, py, anchor) {
    const long = widthOf(words);
    let from = anchor === "right" ? px - long : anchor === "center" ? px - long / 2 : px;
    from = Math.max(area.left + 2, Math.min(from, area.right - long - 2));
    pen.fillStyle = "rgba(255,255,255,0.8)";
    pen.fillRect(from - 2, py - 10, long + 4, 13);
    write(words, from, py);
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

  function pointedAt(event, handler) {
    const edge = canvas.getBoundingClientRect();
    handler(fromX(event.clientX - edge.left), fromY(event.clientY - edge.top));
  }

  const marks = marksOn({
    pen,
    hand: by,
    y,
    area,
    toX,
    toY,
    fromX,
    fromY,
    halo,
    under: (draw) => add(under, draw),
    over: (draw) => add(over, draw),
    head: (named) => heads.push(named),
    level: (named) => levels.push(named)
  });

  const made = Object.assign(marks, {
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
    axes(ends) {
      Object.assign(x, ends.x || {});
      Object.assign(y, ends.y || {});
      later();
    },
    onClick(handler) {
      canvas.style.cursor = "crosshair";
      canvas.addEventListener("click", (event) => pointedAt(event, handler));
    },
    onDrag(handler) {
      let held = false;
      canvas.style.cursor = "move";
      canvas.style.touchAction = "none"; // or the page would move with the finger
      canvas.addEventListener("pointerdown", (event) => {
        held = true;
        if (canvas.setPointerCapture) {
          canvas.setPointerCapture(event.pointerId);
        }
        pointedAt(event, handler);
      });
      canvas.addEventListener("pointermove", (event) => {
        if (held) {
          pointedAt(event, handler);
        }
      });
      ["pointerup", "pointercancel"].forEach((end) => canvas.addEventListener(end, () => {
        held = false;
      }));
    },
    alt(words) {
      canvas.setAttribute("aria-label", words);
    }
  });

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
