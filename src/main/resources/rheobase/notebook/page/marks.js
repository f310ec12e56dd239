// What can be drawn on a plot. A mark keeps its data and draws itself whenever the plot is painted.
//
// marksOn(sheet) → the marks, as methods; a sheet is {pen, hand, y, area, toX, toY, fromX, fromY, halo,
//   under(draw), over(draw), head(named), level(named)}
//   .line(xs, ys, {ink, width, dash})               NaN or null breaks it; dash is [] or [on, off, …]
//   .band(xs, lows, highs, {ink})                   a tinted band
//   .points(xs, ys, {ink, open, half, radius, low, high})   low and high are ends of error bars
//   .bars(lefts, rights, heights, {ink, ground})
//   .strokes(xs, from, to, {ink, width})            upright strokes; from and to are y or lists of y
//   .tiles(xs, ys, colours)                        one colour for each cell about (x, y), row by row
//   .vertical(x, label) .horizontal(y, label) .shade(from, to, label)
//   .text(x, y, words, {anchor, toX, toY})          toX and toY: an arrow from the words to a point
//   .field(slope, {columns, rows})                  an arrow of equal length along slope(x, y) → [dx, dy]

function marksOn(sheet) {
  const { pen, y, area, toX, toY, fromX, fromY, halo } = sheet;
  const { style, segment, arrow } = sheet.hand;

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

  return {
    line(xs, ys, look) {
      const of = look || {};
      sheet.over(() => {
        style(of.ink, of.width || 1.6, dashOf(of.ink, of.dash));
        pen.beginPath();
        path(xs, ys);
        pen.stroke();
      });
    },
    band(xs, lows, highs, look) {
      sheet.over(() => {
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
      sheet.over(() => {
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
    tiles(xs, ys, colours) {
      // Halfway between two cells, and as far again at both ends.
      const edges = (at) => [1.5 * at[0] - 0.5 * at[1]].concat(at.slice(1).map((p, i) => (p + at[i]) / 2),
          [1.5 * at[at.length - 1] - 0.5 * at[at.length - 2]]).map(Math.round);
      sheet.under(() => {
        const px = edges(xs.map(toX));
        const py = edges(ys.map(toY));
        colours.forEach((colour, i) => {
          const column = i % xs.length;
          const row = (i - column) / xs.length;
          pen.fillStyle = colour;
          pen.fillRect(px[column], py[row + 1], px[column + 1] - px[column], py[row] - py[row + 1]);
        });
      });
    },
    bars(lefts, rights, heights, look) {
      const of = look || {};
      sheet.over(() => {
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
      sheet.over(() => {
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
      sheet.head({ from: value, to: value, label });
      sheet.over(() => {
        style(FAINT, 1, [4, 3]);
        segment(toX(value), area.top - 2, toX(value), area.bottom + 2);
      });
    },
    horizontal(value, label) {
      if (label) {
        sheet.level({ value, label });
      }
      sheet.over(() => {
        style(FAINT, 1, [4, 3]);
        segment(area.left - 2, toY(value), area.right + 2, toY(value));
      });
    },
    shade(from, to, label) {
      sheet.head({ from, to, label });
      sheet.under(() => {
        pen.fillStyle = SHADE;
        pen.fillRect(toX(from), area.top - 2, toX(to) - toX(from), area.bottom - area.top + 4);
      });
    },
    text(px, py, words, look) {
      const of = look || {};
      sheet.over(() => {
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
      sheet.over(() => {
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
    }
  };
}
