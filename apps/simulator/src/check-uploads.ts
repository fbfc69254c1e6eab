import type { NewFiling } from '@openbeian/regulator'
import type { Administration } from './administration.ts'
import { checkDocument } from './check-document.ts'
import { checkFiling } from './check-filing.ts'
import type { ArrivedFiling } from './journal.ts'
import { offerFile } from './offer-file.ts'
import { documentResults, faultResults, resultsFile } from './results.ts'
import { takenFilings } from './state.ts'

/** Looks into every upload that was accepted and not looked into yet, the ones before a crash included. */
export const checkUploads = (administration: Administration): Promise<void> =>
  administration.inTurn(async () => {
    for (const sequence of administration.state.unchecked) await checkUpload(administration, sequence)
  })

async function checkUpload(it: Administration, sequence: number): Promise<void> {
  const { dialect, schema, options, codes } = it
  const xml = await it.files.readUpload(sequence)
  const checked = checkDocument({ dialect, ispId: options.ispId, ...(schema ? { schema } : {}) }, xml)

  if (!checked.ok) {
    const results = documentResults(checked.fault, checked.subjectIds, uploadName(sequence))
    const offers = [await offerFile(it, 'BAJG', resultsFile(dialect, results))]
    return it.record({ kind: 'uploadChecked', sequence, filings: [], documentFault: checked.fault.code, offers })
  }

  const filings: ArrivedFiling[] = []
  for (const [index, filing] of (checked.data.icp.newFilings ?? []).entries()) {
    const taken = [...takenFilings(it.state), ...filings.filter((other) => other.faults.length === 0)]
    filings.push(arrived(filing, `${sequence}-${index + 1}`, checkFiling(filing, { codes, taken })))
  }
  const faulty = filings.filter(({ faults }) => faults.length > 0)
  const offers = faulty.length > 0 ? [await offerFile(it, 'BAJG', resultsFile(dialect, faultResults(faulty)))] : []
  return it.record({ kind: 'uploadChecked', sequence, filings, offers })
}

/** Uploads travel without a name; this is how the administration calls them. */
export const uploadName = (sequence: number) => `upload${String(sequence).padStart(10, '0')}`

const arrived = ({ subject, services }: NewFiling, filingId: string, faults: number[]): ArrivedFiling => ({
  filingId,
  subjectId: String(subject.id),
  subjectName: subject.name,
  certificate: { type: subject.certificate.type, number: subject.certificate.number },
  services: services.map(({ name, domains }) => ({ name, domains: domains.map((it) => it.name.toLowerCase()) })),
  faults,
})
