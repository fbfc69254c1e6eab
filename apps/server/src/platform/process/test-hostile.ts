import { FilingError } from '@openbeian/filing'

/** One way to do harm with a file: where it is known from, and what it did to the old code or why it could. */
export interface HostileClass<Built = Uint8Array> {
  name: string
  source: string
  why: string
  build(dice: Dice): Built | Promise<Built>
}

/** Numbers that look random and are the same for the same seed. */
export interface Dice {
  below(end: number): number
  pick<Item>(items: readonly Item[]): Item
}

/** Mulberry32. */
export function diceOf(seed: number): Dice {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, pick: (items) => items[below(items.length)] as (typeof items)[number] }
}

/** The seed of what is made anew: another one every day, and the one that is given when it has to be seen again. */
export function seedOfToday(about: string): number {
  const seed = Number(process.env.OPENBEIAN_SEED ?? Math.floor(Date.now() / 86_400_000))
  console.log(`${about}: OPENBEIAN_SEED=${seed} makes the same files`)
  return seed
}

/** So many of them, others for another seed. */
export function sampleOf<Item>(items: readonly Item[], size: number, dice: Dice): Item[] {
  const left = [...items]
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(dice.below(left.length), 1)[0] as Item)
}

/** A valid file that was meddled with in one to four places: what fuzzers change first. */
export function mutated(valid: Uint8Array, dice: Dice): Buffer {
  let bytes: Buffer = Buffer.from(valid)
  for (let turn = 0; turn <= dice.below(4); turn += 1) bytes = dice.pick(meddling)(bytes, dice)
  return bytes
}

type Meddle = (bytes: Buffer, dice: Dice) => Buffer
const behindHead = (bytes: Buffer, dice: Dice) =>
  Math.min(bytes.length - 1, 12 + dice.below(Math.max(1, bytes.length - 12)))

const meddling: readonly Meddle[] = [
  function flipBit(bytes, dice) {
    const at = behindHead(bytes, dice)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << dice.below(8))
    return bytes
  },
  function setByte(bytes, dice) {
    bytes[behindHead(bytes, dice)] = dice.pick([0, 0xff, 0x7f, 0x80, 0x20, 0x3c])
    return bytes
  },
  function setWord(bytes, dice) {
    const at = Math.min(behindHead(bytes, dice), bytes.length - 4)
    if (at >= 0) bytes.writeUInt32BE(dice.pick([0, 0xffffffff, 0x7fffffff, 0x80000000, 1]), at)
    return bytes
  },
  (bytes, dice) => bytes.subarray(0, behindHead(bytes, dice)),
  function cutOut(bytes, dice) {
    const at = behindHead(bytes, dice)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + dice.below(400))])
  },
  function repeatPart(bytes, dice) {
    const at = behindHead(bytes, dice)
    const part = bytes.subarray(at, at + 1 + dice.below(200))
    const repeated = Array.from({ length: 1 + dice.below(300) }, () => part)
    return Buffer.concat([bytes.subarray(0, at), ...repeated, bytes.subarray(at)])
  },
  function otherNumber(bytes, dice) {
    const text = bytes.toString('latin1')
    const numbers = [...text.matchAll(/\b\d{1,9}\b/g)]
    const { index, 0: number } = numbers.length > 0 ? dice.pick(numbers) : { index: 0, 0: '' }
    const other = dice.pick(['0', '-1', '1', '65535', '2147483647', '99999999999999999999', '1e308'])
    return Buffer.from(text.slice(0, index) + other + text.slice(index + number.length), 'latin1')
  },
]

/** What came of a hostile file: it was taken, or refused by a name; anything else breaks the promise. */
export async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    await work()
    return 'taken'
  } catch (error) {
    if (!(error instanceof FilingError) || error.kind === 'broken') throw error
    if (error.message === '' || !/[\u4e00-\u9fff]/.test(error.zh)) throw new Error(`${error.code} tells nothing`)
    return error.code
  }
}
