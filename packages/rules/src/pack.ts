import type { IsoDate } from '@openbeian/filing'
import type { Rule } from './rule.ts'

/** Rules that are published together. */
export interface Pack {
  id: string
  version: string
  /** The day its sources were last looked through. */
  asOf: IsoDate
  rules: Rule[]
}

/** Names this set of packs, whatever their order; an order keeps it beside its findings. */
export function packVersion(packs: Pack[]): string {
  const named = packs.map(({ id, version, rules }) => `${id}@${version}:${rules.map(printOf).join(',')}`).sort()
  const newest = packs.map(({ asOf }) => asOf).reduce((one, other) => (one > other ? one : other), '')
  return `${newest}.${digest(named.join(';'))}`
}

const printOf = ({ about: _about, judge: _judge, words: _words, ...written }: Rule): string => JSON.stringify(written)

/** FNV-1a, 64 bits: enough to tell two sets of packs apart, not a seal. */
function digest(text: string): string {
  let hash = 0xcbf29ce484222325n
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash.toString(16).padStart(16, '0')
}
