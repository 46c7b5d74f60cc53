export interface DistinctEstimate {
  /** The two halves of a hash, as hashText makes them. */
  readonly add: (low: number, high: number) => void;
  readonly value: () => number;
}

const bits = 32;

/**
 * How many different values there were, in 2^precision bytes: HyperLogLog. With a precision of 14 the usual error is 0.8 %,
 * with 12 it is 1.6 %.
 *
 * @see Otmar Ertl, New cardinality estimation algorithms for HyperLogLog sketches (2017), algorithm 6: right for few
 *   values and for many, without a table of corrections
 */
export function createDistinctEstimate(precision: number): DistinctEstimate {
  const size = 2 ** precision;
  const mostZeros = 2 * bits - precision;
  const registers = new Uint8Array(size);
  return {
    add(low, high) {
      const place = low & (size - 1);
      const zeros = high === 0 ? bits + Math.clz32(low >>> precision) - precision : Math.clz32(high);
      if (zeros + 1 > (registers[place] ?? 0)) registers[place] = zeros + 1;
    },
    value() {
      const counts = new Float64Array(mostZeros + 2);
      for (const register of registers) counts[register] = (counts[register] ?? 0) + 1;
      let sum = size * tau(1 - (counts[mostZeros + 1] ?? 0) / size);
      for (let rank = mostZeros; rank >= 1; rank -= 1) sum = (sum + (counts[rank] ?? 0)) / 2;
      sum += size * sigma((counts[0] ?? 0) / size);
      return Math.round((size * size) / (2 * Math.LN2 * sum));
    },
  };
}

/** The share of registers that nothing reached. */
function sigma(share: number): number {
  if (share === 1) return Infinity;
  let [power, factor, sum, before] = [share, 1, share, -1];
  while (sum !== before) {
    power *= power;
    before = sum;
    sum += power * factor;
    factor += factor;
  }
  return sum;
}

/** The share of registers that are not full. */
function tau(share: number): number {
  if (share === 0 || share === 1) return 0;
  let [root, factor, sum, before] = [share, 1, 1 - share, -1];
  while (sum !== before) {
    root = Math.sqrt(root);
    before = sum;
    factor /= 2;
    sum -= (1 - root) ** 2 * factor;
  }
  return sum / 3;
}
