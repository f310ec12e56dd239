// What plots are drawn with: the inks, dashes and markers of the library's figures, and a hand for them.
//
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

/** What a hand does with a pen: lines, arrows, words. */
function hand(pen) {
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

  return { style, write, widthOf, segment, arrow };
}
