import type {
  ArrivedFiling,
  Issued,
  JournalEntry,
  Offered,
  OfferedBlock,
  PoisonKind,
  RegistryChange,
} from './journal.ts'
import { emptyRegistry, type Registry } from './registry.ts'

/** `processed`: taken in without a person's decision. */
export type FilingState = 'waiting' | 'faulty' | 'approved' | 'refused' | 'processed'

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
  block: OfferedBlock
  filingIds: string[]
  offeredAt: string
  /** The file cannot be downloaded before this instant. */
  notBefore?: string
  poison?: PoisonKind
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
  registry: Registry
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
  registry: emptyRegistry(),
  serials: new Map(),
  nextId: firstId,
})

export function replay(entries: readonly JournalEntry[]): State {
  const state = emptyState()
  for (const entry of entries) applyEntry(state, entry)
  return state
}

/** Adds one entry to what is known. */
export function applyEntry(state: State, entry: JournalEntry): void {
  switch (entry.kind) {
    case 'uploadAccepted':
      state.uploads.set(entry.sequence, entry)
      state.lastSequence = entry.sequence
      state.unchecked.add(entry.sequence)
      break
    case 'uploadChecked':
      state.unchecked.delete(entry.sequence)
      if (entry.documentFault) state.unreadable.set(entry.sequence, entry.documentFault)
      // Journals of the first days know first filings only, and do not say so.
      for (const filing of entry.filings) arrive(state, entry, { ...filing, block: filing.block ?? 'XZBA' })
      register(state, entry)
      // Nobody has decided about what waits.
      offer(
        state,
        entry,
        entry.filings.filter((it) => !isWaiting(it)).map((it) => it.filingId),
      )
      break
    case 'filingApproved': {
      const { at, kind, filingId, opinion, offers, notBefore, subjects, resources, nextId, ...issued } = entry
      decide(state, filingId, { state: 'approved', decidedAt: at, opinion, issued })
      number(state, issued)
      register(state, entry)
      offer(state, entry, [filingId])
      break
    }
    case 'changeApproved':
      decide(state, entry.filingId, { state: 'approved', decidedAt: entry.at, opinion: entry.opinion })
      register(state, entry)
      offer(state, entry, [entry.filingId])
      break
    case 'filingRefused':
      decide(state, entry.filingId, { state: 'refused', decidedAt: entry.at, opinion: entry.opinion })
      offer(state, entry, [entry.filingId])
      break
    case 'fileOffered':
      for (const it of entry.unfiledSites ?? []) state.registry.unfiledSites.set(it, 'open')
      register(state, entry)
      offer(state, entry, [], entry.poison)
      break
    case 'subjectRegistered':
      number(state, entry)
      register(state, entry)
      break
    case 'downloadAcknowledged': {
      const acknowledged = state.offers.get(entry.fileName)
      if (acknowledged) acknowledged.acknowledgedAt = entry.at
      break
    }
    case 'uploadRefused':
    case 'uploadRepeated':
    case 'downloadServed':
    case 'faultInjected':
      break
  }
}

/** Blocks a person decides about. */
const decided = ['XZBA', 'XZWZ', 'XZJR', 'BGBA', 'ZXBA']
const isWaiting = ({ block, faults }: ArrivedFiling) => faults.length === 0 && decided.includes(block)

function arrive(state: State, { at, sequence }: { at: string; sequence: number }, filing: ArrivedFiling): void {
  const fate = isWaiting(filing)
    ? { state: 'waiting' as const }
    : { state: filing.faults.length > 0 ? ('faulty' as const) : ('processed' as const), decidedAt: at }
  state.filings.set(filing.filingId, { ...filing, sequence, arrivedAt: at, ...fate })
  if (filing.block === 'WBACLJG' && fate.state === 'processed')
    state.registry.unfiledSites.set(filing.about, 'answered')
}

function decide(state: State, filingId: string, decision: Partial<KnownFiling>): void {
  const filing = state.filings.get(filingId)
  if (filing) state.filings.set(filingId, { ...filing, ...decision })
}

function number(state: State, { province, year, serial, firstId, idCount }: Issued): void {
  state.serials.set(`${province}/${year}`, serial)
  state.nextId = BigInt(firstId) + BigInt(idCount)
}

function register(
  state: State,
  { subjects = [], resources = [], deletedResources = [], nextId }: Partial<RegistryChange>,
) {
  const { registry } = state
  for (const it of subjects) {
    const id = String(it.subject.regulatorId)
    const kept = new Set(it.isCancelled ? [] : it.services.map((service) => service.regulatorId))
    for (const { regulatorId } of registry.subjects.get(id)?.services ?? []) {
      if (!kept.has(regulatorId)) registry.cancelledServices.add(String(regulatorId))
    }
    registry.subjects.set(id, it)
  }
  for (const it of resources) registry.resources.set(String(it.regulatorId), it)
  for (const it of deletedResources) registry.resources.delete(String(it))
  if (nextId !== undefined) state.nextId = nextId
}

function offer(
  state: State,
  { at, offers, notBefore }: { at: string } & Offered,
  filingIds: string[],
  poison?: PoisonKind,
) {
  for (const fileName of offers) {
    const from = notBefore?.[fileName]
    const block = fileName.replace(/\d+/, '') as OfferedBlock
    const seen = { fileName, block, filingIds, offeredAt: at }
    state.offers.set(fileName, { ...seen, ...(from !== undefined && { notBefore: from }), ...(poison && { poison }) })
  }
}

/** The files that can be fetched now: poison first, then the oldest. */
export function waitingOffers(state: State, now: Date): Offer[] {
  const waiting = [...state.offers.values()].filter(
    (it) => !it.acknowledgedAt && (it.notBefore === undefined || Date.parse(it.notBefore) <= now.getTime()),
  )
  return [...waiting.filter((it) => it.poison), ...waiting.filter((it) => !it.poison)]
}

/** Names that are taken: filed, or on their way into the registry. */
export interface TakenNames {
  /** Type and number, `1/91110105MA00000001`. */
  certificates: Set<string>
  /** Owner by name: the administration's subject id, or the id of the filing that waits. */
  domains: Map<string, string>
}

export const certificateKey = ({ type, number }: { type: number; number: string }): string => `${type}/${number}`

export function takenNamesOf({ registry, filings }: State): TakenNames {
  const taken: TakenNames = { certificates: new Set(), domains: new Map() }
  for (const [id, { subject, services, isCancelled }] of registry.subjects) {
    if (isCancelled) continue
    taken.certificates.add(certificateKey(subject.certificate))
    for (const { domains } of services) for (const { name } of domains) taken.domains.set(name.toLowerCase(), id)
  }
  for (const filing of filings.values()) if (filing.state === 'waiting') addTakenNames(taken, filing)
  return taken
}

/** Adds what has arrived without faults. */
export function addTakenNames(
  taken: TakenNames,
  { block, certificate, services, subjectId, filingId }: ArrivedFiling,
): void {
  if (block === 'XZBA' && certificate) taken.certificates.add(certificateKey(certificate))
  const owner = block === 'XZBA' ? filingId : subjectId
  for (const { domains } of services) for (const it of domains) if (!taken.domains.has(it)) taken.domains.set(it, owner)
}
