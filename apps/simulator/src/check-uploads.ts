import type { Administration } from './administration.ts'
import { administrationTime } from './administration-time.ts'
import { recordsOf } from './blocks/records-of.ts'
import { isDecided, type RecordRules } from './blocks/reported-record.ts'
import { checkDocument } from './check-document.ts'
import type { ArrivedFiling, RegistryChange } from './journal.ts'
import { offerFiles } from './offer-files.ts'
import { idIssuer } from './publish-filing.ts'
import { documentResults, type Outcome, outcomeResults } from './results.ts'
import { addTakenNames, type KnownFiling, takenNamesOf } from './state.ts'

/** Looks into every upload that was accepted and not looked into yet, the ones before a crash included. */
export const checkUploads = (administration: Administration): Promise<void> =>
  administration.runExclusive(async () => {
    for (const sequence of administration.state.unchecked) await checkUpload(administration, sequence)
  })

async function checkUpload(it: Administration, sequence: number): Promise<void> {
  const { dialect, schema, options } = it
  const xml = await it.files.readUpload(sequence)
  const checked = checkDocument({ dialect, ispId: options.ispId, ...(schema ? { schema } : {}) }, xml)

  if (!checked.ok) {
    const offered = await offerFiles(it, [documentResults(checked.fault, checked.subjectIds, uploadName(sequence))])
    return it.record({ kind: 'uploadChecked', sequence, filings: [], documentFault: checked.fault.code, ...offered })
  }

  const { filings, outcomes, change } = lookInto(it, sequence, recordsOf(checked.data))
  const offered = await offerFiles(it, outcomeResults(outcomes))
  return it.record({ kind: 'uploadChecked', sequence, filings, ...offered, ...change })
}

/** Each record is checked against the registry, and against those before it in the same file. */
function lookInto(it: Administration, sequence: number, records: ReturnType<typeof recordsOf>) {
  const { state, codes, options } = it
  const registry = { ...state.registry, resources: new Map(state.registry.resources) }
  const waiting: KnownFiling[] = [...state.filings.values()].filter(({ state }) => state === 'waiting')
  const rules: RecordRules = { registry, codes, taken: takenNamesOf(state), waiting, ispId: options.ispId }
  const { issue, nextId } = idIssuer(state.nextId, { ispId: options.ispId, time: administrationTime(it.now()) })

  const filings: ArrivedFiling[] = []
  const outcomes: Outcome[] = []
  const change: Required<RegistryChange> = { subjects: [], resources: [], deletedResources: [], nextId: state.nextId }
  for (const [index, record] of records.entries()) {
    const faults = record.faults(rules)
    const { block, operation, about } = record
    const filing = {
      filingId: `${sequence}-${index + 1}`,
      block,
      operation,
      about,
      ...record.summary(registry),
      faults,
    }
    filings.push(filing)
    if (faults.length > 0) {
      outcomes.push({ record, codes: faults })
    } else if (isDecided(record)) {
      addTakenNames(rules.taken, filing)
      waiting.push({ ...filing, sequence, arrivedAt: '', state: 'waiting' })
    } else {
      const { codes, resource, deleted } = record.process(issue, registry)
      if (resource) registry.resources.set(String(resource.regulatorId), resource)
      if (deleted !== undefined) registry.resources.delete(String(deleted))
      if (resource) change.resources.push(resource)
      if (deleted !== undefined) change.deletedResources.push(deleted)
      outcomes.push({ record, codes, ...(resource && { regulatorId: resource.regulatorId }) })
    }
  }
  return { filings, outcomes, change: { ...change, nextId: nextId() } }
}

/** Uploads travel without a name; this is how the administration calls them. */
export const uploadName = (sequence: number) => `upload${String(sequence).padStart(10, '0')}`
