import { expect } from 'vitest'
import type { Quirk } from '../dialects/dialect.ts'
import { v30 } from '../dialects/v30.ts'
import { mutate } from '../testing/mutations.ts'
import { officialSchema, saySkipped, testWithSchema, type Validate } from '../testing/official-schema.ts'
import { type Random, random } from '../testing/random.ts'
import { anyPublished, anyResults, anyUpload } from '../testing/random-documents.ts'
import { decodeDownload, decodeUpload, encodeDownload, encodeUpload } from './documents.ts'
import type { Decoded, WireFault } from './wire-fault.ts'
import { readXml } from './xml-reading.ts'

interface Block {
  write: (it: Random) => { value: unknown; xml: string }
  decode: (xml: string) => Decoded<unknown>
  schema: () => Validate
}

const writing =
  <Value>(any: (it: Random) => Value, encode: (value: Value) => string) =>
  (it: Random) => {
    const value = any(it)
    return { value, xml: encode(value) }
  }

const download = {
  decode: (xml: string) => decodeDownload(v30, xml),
  schema: () => officialSchema('download-data.xsd'),
}
const blocks: Record<string, Block> = {
  'XZBA, new filings,': {
    write: writing(anyUpload, (value) => encodeUpload(v30, value)),
    decode: (xml) => decodeUpload(v30, xml),
    schema: () => officialSchema('upload-data.xsd'),
  },
  'BASJ, published filings,': { write: writing(anyPublished, (value) => encodeDownload(v30, value)), ...download },
  'BAJG, results,': { write: writing(anyResults, (value) => encodeDownload(v30, value)), ...download },
}

/** The named disagreement a difference between decoder and schema belongs to. */
function quirkOf(xml: string, schemaAccepts: boolean, decoded: Decoded<unknown>): Quirk | undefined {
  const named = (id: string) => v30.quirks.find((it) => it.id === id)
  if (decoded.ok) return !schemaAccepts && /<Czlx>\s*35\s*<\/Czlx>/.test(xml) ? named('result-operation-35') : undefined
  const allAre = (is: (fault: WireFault) => boolean) => decoded.faults.every(is)
  if (allAre((it) => it.reason === 'notReadYet')) return named('block-not-read-yet')
  if (allAre((it) => it.reason === 'wrongVersion')) return named('upload-version')
  if (allAre((it) => it.reason === 'noOperation')) return named('upload-without-operation')
  if (allAre((it) => it.reason === 'outOfRange' && it.detail.endsWith(` ${Number.MAX_SAFE_INTEGER}`))) {
    return named('numbers-above-2-53')
  }
  return undefined
}

for (const [name, block] of Object.entries(blocks)) {
  testWithSchema(`${name} any value is accepted by the schema and comes back the same`, () => {
    const validate = block.schema()
    for (let seed = 1; seed <= 150; seed += 1) {
      const { value, xml } = block.write(random(seed))
      expect(validate(xml), `seed ${seed}`).toEqual({ ok: true })
      expect(block.decode(xml), `seed ${seed}`).toEqual({ ok: true, value })
    }
  })

  testWithSchema(`${name} decoder and schema agree on 1000 broken documents`, () => {
    const validate = block.schema()
    const count = { accepted: 0, refused: 0, quirks: 0 }
    const disagreements: unknown[] = []
    for (let seed = 1; seed <= 1000; seed += 1) {
      const it = random(seed)
      const original = readXml(block.write(it).xml)
      if (!original.ok) throw new Error(`seed ${seed} was not readable`)
      const { change, xml } = mutate(it, original.value)
      const verdict = validate(xml)
      const decoded = block.decode(xml)
      if (verdict.ok === decoded.ok) count[decoded.ok ? 'accepted' : 'refused'] += 1
      else if (quirkOf(xml, verdict.ok, decoded)?.schema === (verdict.ok ? 'accepts' : 'refuses')) count.quirks += 1
      else disagreements.push({ seed, change, verdict, decoded: decoded.ok || decoded.faults })
    }
    console.info(name, count)
    expect(disagreements).toEqual([])
    expect(count.accepted).toBeGreaterThan(150)
    expect(count.refused).toBeGreaterThan(500)
  })
}

saySkipped()
