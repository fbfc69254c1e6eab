import { randomInt } from 'node:crypto'
import { provinceOfRegion } from '@openbeian/filing'
import { type NewFiling, notInGbk } from '@openbeian/regulator'
import type { Administration } from './administration.ts'
import { administrationTime, administrationYear } from './administration-time.ts'
import { offerFile } from './offer-file.ts'
import { publishFiling, subjectNumberOf } from './publish-filing.ts'
import { decisionResults, publishedFile, resultsFile } from './results.ts'
import type { KnownFiling } from './state.ts'

export type Decision = { ok: true; filing: KnownFiling } | { ok: false; refusal: DecisionRefusal; filing?: KnownFiling }
/** `undecidable`: it was decided before, or its content is at fault. */
export type DecisionRefusal = 'unknown' | 'undecidable' | 'opinionMissing' | 'opinionUnusable'

/** Approves a waiting filing once: issues its numbers and offers results and the published filing. */
export const approveFiling = (it: Administration, filingId: string, opinion = ''): Promise<Decision> =>
  it.inTurn(() =>
    decide(it, filingId, opinion, async ({ subjectId }) => {
      const filing = await openFiling(it, filingId)
      const { ispId } = it.options
      const at = it.now()
      const time = administrationTime(at)

      const province = provinceOfRegion(String(filing.subject.address.province)) ?? it.options.province
      const year = administrationYear(at)
      const serial = (it.state.serials.get(`${province.code}/${year}`) ?? 0) + 1
      const subjectNumber = subjectNumberOf(province.code, year, serial)
      const firstId = it.state.nextId
      const { published, idCount } = publishFiling(filing, { subjectNumber, firstId, ispId, time })

      const results = decisionResults(subjectId, true, opinion, time)
      const offers = [
        await offerFile(it, 'BAJG', resultsFile(it.dialect, results)),
        await offerFile(it, 'BASJ', publishedFile(it.dialect, [published]), 1),
      ]
      const issued = { province: province.code, year, serial, subjectNumber, firstId: String(firstId), idCount }
      await it.record({ kind: 'filingApproved', filingId, opinion, offers, ...issued, filingPassword: freshPassword() })
    }),
  )

/** Refuses a waiting filing once, with the reason the provider is told. */
export const refuseFiling = (it: Administration, filingId: string, opinion: string): Promise<Decision> =>
  it.inTurn(() =>
    decide(
      it,
      filingId,
      opinion,
      async ({ subjectId }) => {
        const results = decisionResults(subjectId, false, opinion, administrationTime(it.now()))
        const offers = [await offerFile(it, 'BAJG', resultsFile(it.dialect, results))]
        await it.record({ kind: 'filingRefused', filingId, opinion, offers })
      },
      true,
    ),
  )

async function decide(
  { state }: Administration,
  filingId: string,
  opinion: string,
  act: (filing: KnownFiling) => Promise<void>,
  needsOpinion = false,
): Promise<Decision> {
  const filing = state.filings.get(filingId)
  if (!filing) return { ok: false, refusal: 'unknown' }
  if (filing.state !== 'waiting') return { ok: false, refusal: 'undecidable', filing }
  if (needsOpinion && opinion.trim() === '') return { ok: false, refusal: 'opinionMissing', filing }
  if ([...opinion].length > 1024 || notInGbk(opinion).length > 0)
    return { ok: false, refusal: 'opinionUnusable', filing }

  await act(filing)
  return { ok: true, filing: state.filings.get(filingId) ?? filing }
}

/** A filing with everything in it, from the upload it came in. Throws when there is none. */
export async function openFiling({ state, openUpload }: Administration, filingId: string): Promise<NewFiling> {
  const { sequence } = state.filings.get(filingId) ?? {}
  const filings = sequence ? await openUpload(sequence) : []
  const filing = filings[Number(filingId.split('-')[1]) - 1]
  if (!filing) throw new Error(`There is no filing ${filingId}.`)
  return filing
}

/** Six characters that are not mistaken for each other. */
const freshPassword = () => Array.from({ length: 6 }, () => 'abcdefghjkmnpqrstuvwxyz23456789'[randomInt(31)]).join('')
