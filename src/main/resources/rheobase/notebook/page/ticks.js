// Where an axis has its marks, and what they are called.
//
// ticks(axis, pixels, apart) → {at, labels, minor, factor}; an axis is {unit, min, max, log, names}
// scaledUnit(unit, factor)   → the unit in which the labels are read

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
