// Models followed through time, by the steppers of the library.
//
// course(model, way, p, input, start)  one neuron on its way; way is {stepper, firing, step} as the
//                                      Java model says, input(t) the current
//   .advance(n)   n steps on      .x .t .spikes   where it is now, and when it has fired
// run(model, way, p, input, start, duration, points)  → {t, x: [a list a variable], I, spikes}
// rates(model, way, p, currents, duration)            the F–I curve, in slices:
//   .work(ms)     goes on for so long; says whether all is done      .found   rates, NaN until known

const STEPPERS = {
  RUNGE_KUTTA(model, p, input, dimension) {
    const k1 = new Float64Array(dimension);
    const k2 = new Float64Array(dimension);
    const k3 = new Float64Array(dimension);
    const k4 = new Float64Array(dimension);
    const y = new Float64Array(dimension);
    function along(x, h, k) {
      for (let i = 0; i < dimension; i++) {
        y[i] = x[i] + h * k[i];
      }
    }
    return (t, h, x) => {
      model.slope(x, input(t), p, k1);
      along(x, h / 2, k1);
      model.slope(y, input(t + h / 2), p, k2);
      along(x, h / 2, k2);
      model.slope(y, input(t + h / 2), p, k3);
      along(x, h, k3);
      model.slope(y, input(t + h), p, k4);
      for (let i = 0; i < dimension; i++) {
        x[i] += h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
      }
    };
  },

  /** As the published programs of the simple model: each variable sees those already moved. */
  SEQUENTIAL_EULER(model, p, input, dimension) {
    const dx = new Float64Array(dimension);
    return (t, h, x) => {
      for (let i = 0; i < dimension; i++) {
        model.slope(x, input(t), p, dx);
        x[i] += h * dx[i];
      }
    };
  },

  EXPONENTIAL(model, p, input, dimension) {
    const rate = new Float64Array(dimension);
    const target = new Float64Array(dimension);
    return (t, h, x) => {
      model.relax(x, input(t), p, rate, target);
      for (let i = 0; i < dimension; i++) {
        x[i] = target[i] + (x[i] - target[i]) * Math.exp(-rate[i] * h);
      }
    };
  }
};

function course(model, way, p, input, start) {
  const x = Float64Array.from(start);
  const before = new Float64Array(x.length);
  const step = STEPPERS[way.stepper](model, p, input, x.length);
  const polarity = model.polarity ? model.polarity(p) : 1;
  const threshold = polarity * model.threshold(p);
  const held = model.held ? model.held(p) : 0;
  const spikes = [];
  let count = 0;
  let heldUntil = -Infinity;

  /** One step of the clock, in which a neuron that is reset may fire more than once. */
  function tick(from, until) {
    let now = from;
    for (let fired = 0; fired < 100 && heldUntil < until; fired++) {
      now = Math.max(now, heldUntil);
      let length = until - now;
      before.set(x);
      step(now, length, x);
      if (!(polarity * before[0] < threshold && polarity * x[0] >= threshold)) {
        return;
      }
      if (way.firing === "RESET_ON_GRID") {
        spikes.push(from);
        model.reset(x, p);
        return;
      }
      let wait = model.timeToThreshold
          ? model.timeToThreshold(before, x, input(now), length, p)
          : length * (polarity * threshold - before[0]) / (x[0] - before[0]);
      wait = Math.min(length, Math.max(0, wait));
      spikes.push(now + wait);
      if (way.firing === "UPSTROKE") {
        return;
      }
      for (let i = 0; i < x.length; i++) {
        x[i] = before[i] + (x[i] - before[i]) * wait / length; // the state at the crossing
      }
      model.reset(x, p);
      now += wait;
      heldUntil = now + held;
    }
  }

  return {
    x,
    spikes,
    get t() {
      return count * way.step;
    },
    advance(n) {
      for (let k = 0; k < n; k++) {
        tick(count * way.step, (count + 1) * way.step);
        count += 1;
      }
    }
  };
}

function run(model, way, p, input, start, duration, points) {
  const one = course(model, way, p, input, start);
  const steps = Math.round(duration / way.step);
  const every = Math.max(1, Math.ceil(steps / (points || 2000)));
  const found = { t: [], x: start.map(() => []), I: [], spikes: one.spikes };
  for (let done = 0; ; done += every) {
    found.t.push(one.t);
    found.I.push(input(one.t));
    for (let i = 0; i < one.x.length; i++) {
      found.x[i].push(one.x[i]);
    }
    if (done + every > steps) {
      return found;
    }
    one.advance(every);
  }
}

/** The rate once the start is forgotten, in Hz: from the intervals in the second half. */
function lateRate(spikes, duration) {
  const late = spikes.filter((t) => t > duration / 2);
  return late.length < 2 ? 0 : 1000 * (late.length - 1) / (late[late.length - 1] - late[0]);
}

/** Places 0 … n − 1, coarse ones first, so that the whole of a curve shows early. */
function coarseFirst(n) {
  const order = [];
  const seen = {};
  for (let stride = 16; stride >= 1; stride /= 2) {
    for (let i = 0; i < n; i += stride) {
      if (!seen[i]) {
        seen[i] = true;
        order.push(i);
      }
    }
  }
  return order;
}

function rates(model, way, p, currents, duration, start) {
  const found = currents.map(() => NaN);
  const order = coarseFirst(currents.length);
  const slice = 100;
  let next = 0;
  let one = null;
  return {
    found,
    work(ms) {
      const end = Date.now() + ms;
      while (next < order.length) {
        let I = currents[order[next]];
        one = one || course(model, way, p, () => I, start(I));
        one.advance(slice);
        if (one.t >= duration) {
          found[order[next]] = lateRate(one.spikes, duration);
          next += 1;
          one = null;
        }
        if (Date.now() >= end) {
          break;
        }
      }
      return next === order.length;
    }
  };
}
