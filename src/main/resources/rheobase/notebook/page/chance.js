// The random numbers of a seed, the same as the library draws: xoshiro256++ whose state SplitMix64
// fills from the seed, the stream's purpose and its member.
//
// stream(seed, purpose, member) → {uniform() in [0, 1), exponential(mean), gaussian()}
// Words of 64 bits are pairs [high, low] of 32, since numbers hold only 53.

const GOLDEN = [0x9E3779B9, 0x7F4A7C15];

function add64(a, b) {
  const low = (a[1] >>> 0) + (b[1] >>> 0);
  return [(a[0] + b[0] + (low > 0xFFFFFFFF ? 1 : 0)) | 0, low | 0];
}

function xor64(a, b) {
  return [a[0] ^ b[0], a[1] ^ b[1]];
}

function right64(a, n) {
  return [a[0] >>> n, (a[1] >>> n) | (a[0] << (32 - n))]; // for 0 < n < 32
}

function left64(a, n) {
  return [(a[0] << n) | (a[1] >>> (32 - n)), a[1] << n]; // for 0 < n < 32
}

function rotate64(a, n) {
  const b = n < 32 ? a : [a[1], a[0]];
  const k = n % 32;
  return [(b[0] << k) | (b[1] >>> (32 - k)), (b[1] << k) | (b[0] >>> (32 - k))];
}

/** The product of two words of 32 bits, in 64. */
function wide(a, b) {
  const a1 = a >>> 16;
  const a0 = a & 0xFFFF;
  const b1 = b >>> 16;
  const b0 = b & 0xFFFF;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 16);
  const other = (middle & 0xFFFF) + a0 * b1;
  const high = a1 * b1 + Math.floor(middle / 65536) + Math.floor(other / 65536);
  return [high | 0, ((other & 0xFFFF) << 16) | (low & 0xFFFF)];
}

function times64(a, b) {
  const low = wide(a[1], b[1]);
  return [(low[0] + Math.imul(a[0], b[1]) + Math.imul(a[1], b[0])) | 0, low[1]];
}

/** The finaliser of SplitMix64. */
function scramble(z) {
  let mixed = times64(xor64(z, right64(z, 30)), [0xBF58476D, 0x1CE4E5B9]);
  mixed = times64(xor64(mixed, right64(mixed, 27)), [0x94D049BB, 0x133111EB]);
  return xor64(mixed, right64(mixed, 31));
}

function whole(n) {
  return [Math.floor(n / 4294967296) | 0, n | 0];
}

function stream(seed, purpose, member) {
  let hash = scramble(add64(whole(seed), GOLDEN));
  for (let i = 0; i < purpose.length; i++) {
    hash = add64(scramble(xor64(hash, [0, purpose.charCodeAt(i)])), GOLDEN);
  }
  hash = scramble(xor64(hash, scramble(add64(whole(member || 0), GOLDEN))));
  const s = [];
  for (let i = 0; i < 4; i++) {
    hash = add64(hash, GOLDEN);
    s.push(scramble(hash));
  }
  let spare = null;

  function next() {
    const result = add64(rotate64(add64(s[0], s[3]), 23), s[0]);
    const t = left64(s[1], 17);
    s[2] = xor64(s[2], s[0]);
    s[3] = xor64(s[3], s[1]);
    s[1] = xor64(s[1], s[2]);
    s[0] = xor64(s[0], s[3]);
    s[2] = xor64(s[2], t);
    s[3] = rotate64(s[3], 45);
    return result;
  }

  function uniform() {
    const bits = next();
    return ((bits[0] >>> 0) * 2097152 + (bits[1] >>> 11)) / 9007199254740992; // 53 bits
  }

  return {
    uniform,
    exponential: (mean) => -mean * Math.log(1 - uniform()),
    /** By the polar method, two at a time. */
    gaussian() {
      if (spare !== null) {
        const kept = spare;
        spare = null;
        return kept;
      }
      let a, b, r;
      do {
        a = 2 * uniform() - 1;
        b = 2 * uniform() - 1;
        r = a * a + b * b;
      } while (r >= 1 || r === 0);
      const scale = Math.sqrt(-2 * Math.log(r) / r);
      spare = b * scale;
      return a * scale;
    }
  };
}
