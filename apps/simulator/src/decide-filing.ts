import { type AddedCode, notInGbk } from '@openbeian/regulator'
import type { Administration } from './administration.ts'
import { administrationTime, administrationYear } from './administration-time.ts'
import { freshPassword } from './blocks/filing-password.ts'
import { type DecidedRecord, isDecided, type ReportedRecord } from './blocks/reported-record.ts'
import { applyDecisionFaults } from './faults/apply-faults.ts'
import { offerFiles } from './offer-files.ts'
import { idIssuer, subjectNumberOf } from './publish-filing.ts'
import { decisionResults, publications } from './results.ts'
import type { KnownFiling } from './state.ts'

export type Decision = { ok: true; filing: KnownFiling } | { ok: false; refusal: DecisionRefusal; filing?: KnownFiling }
/** `undecidable`: the record was decided before, its content is faulty, or the record it is about is gone. */
export type DecisionRefusal = 'unknown' | 'undecidable' | 'opinionMissing' | 'opinionUnusable' | 'codeUnknown'

/**
 * Approves a waiting filing once: issues its numbers and offers results and what is published. Of several services some
 * may be refused, each with an opinion of its own.
 */
export const approveFiling = (
  it: Administration,
  filingId: string,
  opinion = '',
  refused: readonly number[] = [],
): Promise<Decision> =>
  it.runExclusive(() =>
    decide(
      it,
      filingId,
      opinion,
      async (whole) => {
        const ids = whole.services?.ids ?? []
        if (refused.length > 0 && !ids.some((_, index) => !refused.includes(index))) return false
        const record = (refused.length > 0 && whole.services?.without(refused)) || whole
        const { ispId } = it.options
        const at = it.now()
        const time = administrationTime(at)
        const numbers = nextNumbers(it, record, administrationYear(at))
        const { issue, nextId, idCount } = idIssuer(it.state.nextId, { ispId, time })
        const approved = record.approve(it.state.registry, issue, numbers)
        if (!approved) return false

        const refusedIds = ids.filter((_, index) => refused.includes(index))
        const results = decisionResults(record, { passed: true, opinion, time, refusedServices: refusedIds })
        const offered = await offerFiles(it, await applyDecisionFaults(it, [results, ...publications(approved)]))
        const change = { subjects: [approved.filed], nextId: nextId() }
        const issued = { ...numbers, firstId: String(it.state.nextId), idCount: idCount() }
        const left = refused.length > 0 ? { refused: [...refused] } : {}
        if (record.block === 'XZBA') {
          await it.record({ kind: 'filingApproved', filingId, opinion, ...left, ...offered, ...issued, ...change })
        } else {
          await it.record({ kind: 'changeApproved', filingId, opinion, ...left, ...offered, ...change })
        }
        return true
      },
      refused.length > 0,
    ),
  )

/** Refuses a waiting filing once, with the reason the provider is told; with a code that the edition adds, or 1002. */
export const refuseFiling = (
  it: Administration,
  filingId: string,
  { opinion, code = 1002 }: { opinion: string; code?: number },
): Promise<Decision> =>
  it.runExclusive(async () => {
    if (code !== 1002 && !refusalsOf(it).some((added) => added.code === code))
      return { ok: false, refusal: 'codeUnknown' }
    return decide(
      it,
      filingId,
      opinion,
      async (record) => {
        const time = administrationTime(it.now())
        const results = decisionResults(record, { passed: false, opinion, time, code, edition: it.dialect })
        const offered = await offerFiles(it, await applyDecisionFaults(it, [results]))
        await it.record({ kind: 'filingRefused', filingId, opinion, ...offered })
        return true
      },
      true,
    )
  })

/** Codes of the edition that refuse a filing. */
export const refusalsOf = ({ dialect }: Pick<Administration, 'dialect'>): AddedCode[] =>
  dialect.file?.returnCodes?.filter(({ about, consequence }) => about === 'icp' && consequence !== 'inform') ?? []

async function decide(
  it: Administration,
  filingId: string,
  opinion: string,
  act: (record: DecidedRecord) => Promise<boolean>,
  needsOpinion = false,
): Promise<Decision> {
  const filing = it.state.filings.get(filingId)
  if (!filing) return { ok: false, refusal: 'unknown' }
  if (filing.state !== 'waiting') return { ok: false, refusal: 'undecidable', filing }
  if (needsOpinion && opinion.trim() === '') return { ok: false, refusal: 'opinionMissing', filing }
  if ([...opinion].length > 1024 || notInGbk(opinion).length > 0)
    return { ok: false, refusal: 'opinionUnusable', filing }

  const record = await openFiling(it, filingId)
  if (!isDecided(record) || !(await act(record))) return { ok: false, refusal: 'undecidable', filing }
  return { ok: true, filing: it.state.filings.get(filingId) ?? filing }
}

/** The number a first filing gets is the next of its province and year. */
function nextNumbers(
  { state, options }: Administration,
  { province = options.province.code }: DecidedRecord,
  year: number,
) {
  const serial = (state.serials.get(`${province}/${year}`) ?? 0) + 1
  return {
    province,
    year,
    serial,
    subjectNumber: subjectNumberOf(province, year, serial),
    filingPassword: freshPassword(),
  }
}

/** A record with everything in it, from the upload it came in. Throws when there is none. */
export async function openFiling({ state, openUpload }: Administration, filingId: string): Promise<ReportedRecord> {
  const { sequence } = state.filings.get(filingId) ?? {}
  const records = sequence ? await openUpload(sequence) : []
  const record = records[Number(filingId.split('-')[1]) - 1]
  if (!record) throw new Error(`There is no filing ${filingId}.`)
  return record
}
