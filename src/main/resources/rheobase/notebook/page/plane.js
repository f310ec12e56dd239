// A model as geometry: where it rests, and of what kind each rest is.
//
// equilibria(model, p, I, low, high)   all with the potential between low and high, in order:
//                                      [{x, eigenvalues: [[re, im], …], kind}]
// jacobian(slope, x)                   of slope(x, dx), by central differences
// eigenvalues(J)                       [[re, im], …], the least stable first
// kindOf(eigenvalues)                  stable or unstable, node or focus; saddle; saddle-node; centre
// nullclines(model, p, I, vs)          in a plane, the second variable where each stands still

const NO_CHANGE = 1e-9; // an eigenvalue so small, in 1/ms, is taken for zero

function jacobian(slope, x) {
  const n = x.length;
  const up = new Float64Array(n);
  const down = new Float64Array(n);
  const J = x.map(() => []);
  for (let j = 0; j < n; j++) {
    let h = 1e-5 * Math.max(1, Math.abs(x[j]));
    slope(x.map((v, i) => i === j ? v + h : v), up);
    slope(x.map((v, i) => i === j ? v - h : v), down);
    for (let i = 0; i < n; i++) {
      J[i].push((up[i] - down[i]) / (2 * h));
    }
  }
  return J;
}

function eigenvalues(J) {
  const found = J.length === 1 ? [[J[0][0], 0]] : J.length === 2 ? ofPlane(J) : ofMany(J);
  const same = (a, b) => Math.abs(a[0] - b[0]) < NO_CHANGE;
  return found.sort((a, b) => same(a, b) ? b[1] - a[1] : b[0] - a[0]);
}

function ofPlane(J) {
  const half = (J[0][0] + J[1][1]) / 2;
  const det = J[0][0] * J[1][1] - J[0][1] * J[1][0];
  const d = half * half - det;
  if (d < 0) {
    return [[half, Math.sqrt(-d)], [half, -Math.sqrt(-d)]];
  }
  const far = half + (half < 0 ? -1 : 1) * Math.sqrt(d); // the other without cancellation
  return [[far, 0], [far === 0 ? 0 : det / far, 0]];
}

/** The roots of the characteristic polynomial (Faddeev–LeVerrier), all at once (Durand–Kerner). */
function ofMany(J) {
  const n = J.length;
  let M = J.map((row) => row.map(() => 0));
  const c = [1];
  for (let k = 1; k <= n; k++) {
    M = J.map((row, i) => row.map((ignored, j) =>
      row.reduce((sum, a, l) => sum + a * M[l][j], 0) + (i === j ? c[k - 1] : 0)));
    let trace = J.reduce((sum, row, i) => sum + row.reduce((s, a, l) => s + a * M[l][i], 0), 0);
    c.push(-trace / k);
  }
  const size = 1 + Math.max.apply(null, c.map(Math.abs));
  const radius = Math.pow(size, 1 / n);
  const z = J.map((row, i) => [radius * Math.cos(2 * i + 0.4), radius * Math.sin(2 * i + 0.4)]);
  const times = (a, b) => [a[0] * b[0] - a[1] * b[1], a[0] * b[1] + a[1] * b[0]];
  for (let round = 0; round < 200; round++) {
    for (let i = 0; i < n; i++) {
      let value = c.reduce((sum, a) => {
        let next = times(sum, z[i]);
        return [next[0] + a, next[1]];
      }, [0, 0]);
      let apart = z.reduce((product, other, j) =>
        j === i ? product : times(product, [z[i][0] - other[0], z[i][1] - other[1]]), [1, 0]);
      let r = apart[0] * apart[0] + apart[1] * apart[1];
      z[i][0] -= (value[0] * apart[0] + value[1] * apart[1]) / r;
      z[i][1] -= (value[1] * apart[0] - value[0] * apart[1]) / r;
    }
  }
  return z.map((w) => Math.abs(w[1]) < 1e-9 * radius ? [w[0], 0] : w);
}

function kindOf(eigen) {
  const least = eigen[eigen.length - 1][0];
  const most = eigen[0][0];
  const turns = Math.abs(eigen[0][1]) > NO_CHANGE;
  if (eigen.some((e) => Math.abs(e[0]) <= NO_CHANGE)) {
    return turns ? "centre" : "saddle-node";
  }
  if (eigen.length === 1) {
    return most < 0 ? "stable" : "unstable";
  }
  if (least < 0 && most > 0) {
    return turns ? "saddle-focus" : "saddle";
  }
  // Three eigenvalues and more: the slowest decide how it comes to rest.
  const swings = eigen.some((e) => Math.abs(e[1]) > NO_CHANGE);
  return (most < 0 ? "stable " : "unstable ") + (swings ? "focus" : "node");
}

/** Where f vanishes between low and high, touching roots included. */
function roots(f, low, high) {
  const n = 500;
  const at = (i) => low + (high - low) * i / n;
  const value = [];
  for (let i = 0; i <= n; i++) {
    value.push(f(at(i)));
  }
  const found = [];
  for (let i = 0; i < n; i++) {
    if (value[i] === 0) {
      found.push(at(i));
    } else if (value[i] * value[i + 1] < 0) {
      found.push(between(f, at(i), at(i + 1)));
    } else if (i > 0 && Math.abs(value[i]) < Math.abs(value[i - 1])
        && Math.abs(value[i]) <= Math.abs(value[i + 1]) && value[i] * value[i - 1] > 0) {
      found.push.apply(found, nearTurn(f, at(i - 1), at(i + 1)));
    }
  }
  if (value[n] === 0) {
    found.push(high);
  }
  return found;
}

function between(f, low, high) {
  let a = low;
  let b = high;
  const sign = f(a) > 0;
  for (let k = 0; k < 60; k++) {
    let middle = (a + b) / 2;
    if (f(middle) > 0 === sign) {
      a = middle;
    } else {
      b = middle;
    }
  }
  return (a + b) / 2;
}

/** Two roots that a coarse look steps over, or the one where they have met. */
function nearTurn(f, low, high) {
  let a = low;
  let b = high;
  const sign = f(a) > 0 ? 1 : -1;
  for (let k = 0; k < 100; k++) {
    let c = a + (b - a) / 3;
    let d = b - (b - a) / 3;
    if (sign * f(c) < sign * f(d)) {
      b = d;
    } else {
      a = c;
    }
  }
  const turn = (a + b) / 2;
  const least = sign * f(turn);
  if (least < 0) {
    return [between(f, low, turn), between(f, turn, high)];
  }
  return least < 1e-10 * Math.max(Math.abs(f(low)), Math.abs(f(high))) ? [turn] : [];
}

function equilibria(model, p, I, low, high) {
  const dx = new Float64Array(model.start(p).length);
  const drift = (v) => {
    model.slope(model.settled(v, p), I, p, dx);
    return dx[0];
  };
  return roots(drift, low, high).map((v) => {
    const x = model.settled(v, p);
    const eigen = eigenvalues(jacobian((y, d) => model.slope(y, I, p, d), x));
    return { x, eigenvalues: eigen, kind: kindOf(eigen) };
  });
}

function nullclines(model, p, I, vs) {
  return [vs.map((v) => model.fast(v, I, p)), vs.map((v) => model.settled(v, p)[1])];
}
