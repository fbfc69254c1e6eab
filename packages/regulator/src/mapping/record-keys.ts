import type { RecordResult } from './results-of.ts'

/** By what a result may name a record of ours. */
export type RecordKey = { part: 'subject' | 'service' | 'access' } & (
  | { by: 'ownId' | 'regulatorId'; id: bigint }
  | { by: 'filingNumber'; number: string }
)
type Naming = readonly [RecordKey['part'], RecordKey['by']]

const subject: Naming = ['subject', 'regulatorId']
const subjectNumber: Naming = ['subject', 'filingNumber']
const service: Naming = ['service', 'regulatorId']
const serviceNumber: Naming = ['service', 'filingNumber']
const access: Naming = ['access', 'regulatorId']

/** 操作类型 → what `Bs` of a result may be, as its annotation has it. */
const ofResult: Record<number, readonly Naming[]> = {
  1: [['subject', 'ownId']],
  2: [subjectNumber, subject],
  3: [['access', 'ownId'], serviceNumber],
  4: [subject, subjectNumber],
  5: [access],
  6: [subject, subjectNumber],
  7: [service, serviceNumber],
  35: [subject, service, subjectNumber, serviceNumber],
}

/** 操作类型 → what `Jlid` of a reviewer's opinion is: for additions the provider's own id, also of one of several services. */
const ofOpinion: Record<number, readonly Naming[]> = {
  ...ofResult,
  1: [
    ['subject', 'ownId'],
    ['service', 'ownId'],
  ],
  2: [['service', 'ownId']],
  3: [['access', 'ownId']],
}

/** Keys of the record a result is about, likeliest first; empty when it is about the whole file, or names no record. */
export function recordKeysOf({ operation, about, codes }: RecordResult): RecordKey[] {
  if (about === undefined || operation === undefined) return []
  // A result without codes is an opinion that came alone.
  const namings = (codes.length === 0 ? ofOpinion : ofResult)[operation] ?? []
  const text = about.trim()
  const isId = /^[1-9]\d{0,18}$/.test(text)
  return namings.flatMap(([part, by]): RecordKey[] => {
    if (by === 'filingNumber') return isId ? [] : [{ part, by, number: text }]
    return isId ? [{ part, by, id: BigInt(text) }] : []
  })
}
