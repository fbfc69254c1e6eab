import { expect } from 'vitest'
import type { Quirk } from '../dialects/dialect.ts'
import { v30 } from '../dialects/v30.ts'
import type { Decoded, WireFault } from '../wire/wire-fault.ts'
import { readXml } from '../wire/xml-reading.ts'
import type { Block } from './blocks.ts'
import { mutate } from './mutations.ts'
import type { Validate } from './official-schema.ts'
import { random } from './random.ts'

/** Random values of a block are taken by the schema and come back equal. */
export function expectRoundTrips(block: Block, validate: Validate, count: number): void {
  for (let seed = 1; seed <= count; seed += 1) {
    const { value, xml } = block.write(random(seed))
    expect(validate(xml), `seed ${seed}`).toEqual({ ok: true })
    expect(block.decode(xml), `seed ${seed}`).toEqual({ ok: true, value })
  }
}

export interface Agreement {
  accepted: number
  refused: number
  quirks: number
}

/** Decoder and schema agree on documents with one thing changed, but for the named quirks. */
export function expectAgreement(block: Block, validate: Validate, count: number): Agreement {
  const agreement = { accepted: 0, refused: 0, quirks: 0 }
  const disagreements: unknown[] = []
  for (let seed = 1; seed <= count; seed += 1) {
    const it = random(seed)
    const original = readXml(block.write(it).xml)
    if (!original.ok) throw new Error(`seed ${seed} was not readable`)
    const { change, xml } = mutate(it, original.value)
    const verdict = validate(xml)
    const decoded = block.decode(xml)
    if (verdict.ok === decoded.ok) agreement[decoded.ok ? 'accepted' : 'refused'] += 1
    else if (quirkOf(xml, verdict.ok, decoded)?.schema === (verdict.ok ? 'accepts' : 'refuses')) agreement.quirks += 1
    else disagreements.push({ seed, change, verdict, decoded: decoded.ok || decoded.faults })
  }
  expect(disagreements).toEqual([])
  return agreement
}

/** The named disagreement a difference between decoder and schema belongs to. */
function quirkOf(xml: string, schemaAccepts: boolean, decoded: Decoded<unknown>): Quirk | undefined {
  const named = (id: string) => v30.quirks.find((it) => it.id === id)
  if (decoded.ok) return !schemaAccepts && /<Czlx>\s*35\s*<\/Czlx>/.test(xml) ? named('result-operation-35') : undefined
  const allAre = (is: (fault: WireFault) => boolean) => decoded.faults.every(is)
  if (allAre((it) => it.reason === 'wrongVersion')) return named('upload-version')
  if (allAre((it) => it.reason === 'noOperation')) return named('upload-without-operation')
  if (allAre((it) => it.path.includes('/BGBA/') && it.path.includes('/Wz_Bz'))) return named('change-remark-untyped')
  if (allAre((it) => it.reason === 'outOfRange' && it.detail.endsWith(` ${Number.MAX_SAFE_INTEGER}`))) {
    return named('numbers-above-2-53')
  }
  return undefined
}
