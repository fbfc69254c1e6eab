import type { ArrivedFiling, Issued, JournalEntry } from './journal.ts'

export type FilingState = 'waiting' | 'faulty' | 'approved' | 'refused'

export interface KnownFiling extends ArrivedFiling {
  sequence: number
  arrivedAt: string
  state: FilingState
  decidedAt?: string
  opinion?: string
  issued?: Issued
}

export interface Offer {
  fileName: string
  filingIds: string[]
  offeredAt: string
  acknowledgedAt?: string
}

/** What the administration knows: nothing but the journal read from its beginning. */
export interface State {
  uploads: Map<number, Extract<JournalEntry, { kind: 'uploadAccepted' }>>
  lastSequence: number
  /** Accepted, and nobody has looked into them yet. */
  unchecked: Set<number>
  /** Result codes of documents that could not be read, by sequence. */
  unreadable: Map<number, number>
  filings: Map<string, KnownFiling>
  offers: Map<string, Offer>
  /** The last serial of a province and year, `110000/2026`. */
  serials: Map<string, number>
  nextId: bigint
}

/** Above 2^53, where a client that reads ids as floating point numbers mixes them up. */
const firstId = 9_007_199_254_740_993n

const emptyState = (): State => ({
  uploads: new Map(),
  lastSequence: 0,
  unchecked: new Set(),
  unreadable: new Map(),
  filings: new Map(),
  offers: new Map(),
  serials: new Map(),
  nextId: firstId,
})

export function replay(entries: readonly JournalEntry[]): State {
  const state = emptyState()
  for (const entry of entries) learn(state, entry)
  return state
}

/** Adds one entry to what is known. */
export function learn(state: State, entry: JournalEntry): void {
  switch (entry.kind) {
    case 'uploadAccepted':
      state.uploads.set(entry.sequence, entry)
      state.lastSequence = entry.sequence
      state.unchecked.add(entry.sequence)
      break
    case 'uploadChecked':
      state.unchecked.delete(entry.sequence)
      if (entry.documentFault) state.unreadable.set(entry.sequence, entry.documentFault)
      for (const filing of entry.filings) {
        const fate =
          filing.faults.length > 0 ? ({ state: 'faulty', decidedAt: entry.at } as const) : { state: 'waiting' as const }
        state.filings.set(filing.filingId, { ...filing, sequence: entry.sequence, arrivedAt: entry.at, ...fate })
      }
      // Only complaints are offered at this moment.
      offer(
        state,
        entry,
        entry.filings.filter((it) => it.faults.length > 0).map((it) => it.filingId),
      )
      break
    case 'filingApproved': {
      const { at, kind, filingId, opinion, offers, ...issued } = entry
      decide(state, filingId, { state: 'approved', decidedAt: at, opinion, issued })
      state.serials.set(`${issued.province}/${issued.year}`, issued.serial)
      state.nextId = BigInt(issued.firstId) + BigInt(issued.idCount)
      offer(state, entry, [filingId])
      break
    }
    case 'filingRefused':
      decide(state, entry.filingId, { state: 'refused', decidedAt: entry.at, opinion: entry.opinion })
      offer(state, entry, [entry.filingId])
      break
    case 'downloadAcknowledged': {
      const acknowledged = state.offers.get(entry.fileName)
      if (acknowledged) acknowledged.acknowledgedAt = entry.at
      break
    }
    case 'uploadRefused':
    case 'downloadServed':
      break
  }
}

function decide(state: State, filingId: string, decision: Partial<KnownFiling>): void {
  const filing = state.filings.get(filingId)
  if (filing) state.filings.set(filingId, { ...filing, ...decision })
}

function offer(state: State, { at, offers }: { at: string; offers: string[] }, filingIds: string[]): void {
  for (const fileName of offers) state.offers.set(fileName, { fileName, filingIds, offeredAt: at })
}

/** The files that wait to be fetched, oldest first. */
export const waitingOffers = (state: State): Offer[] => [...state.offers.values()].filter((it) => !it.acknowledgedAt)

/** What stands in the registry or is on its way into it. */
export const takenFilings = (state: State): KnownFiling[] =>
  [...state.filings.values()].filter((it) => it.state === 'waiting' || it.state === 'approved')
