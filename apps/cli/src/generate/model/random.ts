import { createHash } from 'node:crypto'

/** Chance with a seed: the same seed gives the same values in the same order. */
export interface Random {
  /** At least 0 and less than 1. */
  unit(): number
  chance(probability: number): boolean
  /** A whole number, both ends included. */
  between(least: number, most: number): number
  pick<Value>(values: readonly Value[]): Value
  /** One of several values, each as likely as its weight says. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value
  /** Waiting times of what happens at any moment alike: mostly short, now and then long. */
  exponential(mean: number): number
  /** Chance of its own for one part of a case, so that a change in one part leaves the others as they were. */
  fork(name: string): Random
}

/** Chance from a seed in words. */
export function seededRandom(seed: string): Random {
  const unit = sfc32(createHash('sha256').update(seed).digest())
  return {
    unit,
    chance: probability => unit() < probability,
    between: (least, most) => least + Math.floor(unit() * (most - least + 1)),
    pick: values => values[Math.floor(unit() * values.length)]!,
    weighted: values => weighted(values, unit()),
    exponential: mean => -mean * Math.log(1 - unit()),
    fork: name => seededRandom(`${seed}/${name}`),
  }
}

function weighted<Value>(values: readonly (readonly [Value, number])[], unit: number): Value {
  const total = values.reduce((sum, [, weight]) => sum + weight, 0)
  let left = unit * total
  for (const [value, weight] of values) {
    left -= weight
    if (left < 0) return value
  }
  return values.at(-1)![0]
}

/** "Small fast counter" of the PractRand suite: 32-bit arithmetic only, so no machine rounds differently. */
function sfc32(seed: Buffer): () => number {
  let [a, b, c, counter] = [0, 4, 8, 12].map(offset => seed.readInt32LE(offset)) as [number, number, number, number]
  return () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    return (sum >>> 0) / 4294967296
  }
}
