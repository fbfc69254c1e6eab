import {
  type DownloadData,
  type IpResults,
  notInGbk,
  type Results,
  resultMeaning,
  type WithCodes,
} from '@openbeian/regulator'
import type {
  ApprovalOutcome,
  DecidedRecord,
  ProcessedRecord,
  ReportedRecord,
  ResultPlace,
} from './blocks/reported-record.ts'
import type { DocumentFault } from './check-document.ts'
import type { OfferDraft } from './offer-draft.ts'
import { publishedFilingOf, reviewerName } from './publish-filing.ts'

/** What a results file says, in the words of the administration. */
const resultTexts: Record<number, string> = {
  1001: '管局审核通过',
  1002: '管局审核拒绝',
}
export const describeResult = (code: number, edition: WithCodes = {}) =>
  resultTexts[code] ?? resultMeaning(code, [edition]).zh
const described = (code: number, edition: WithCodes = {}) => ({ code, description: describeResult(code, edition) })

/** What a person decided, and when. */
interface Verdict {
  passed: boolean
  opinion: string
  time: string
  /** Of several services those that are not approved with the others. */
  refusedServices?: readonly bigint[]
  /** A code that the edition adds, instead of 1002. */
  code?: number
  edition?: WithCodes
}

/** `BAJG` after a person has decided. */
export function decisionResults(
  { operation, about, recordId }: Pick<DecidedRecord, 'operation' | 'about' | 'recordId'>,
  { passed, opinion, time, refusedServices = [], code = passed ? 1001 : 1002, edition = {} }: Verdict,
): OfferDraft {
  const stamp = { reviewer: reviewerName, reviewedAt: time, ...(opinion && { opinion }), operation }
  const results: Results = {
    records: [{ codes: [described(code, edition)], operation, about }],
    opinions: [
      { ...stamp, passed: passed ? 1 : 0, recordId },
      ...refusedServices.map((id) => ({ ...stamp, passed: 0, recordId: id })),
    ],
  }
  return { block: 'BAJG', data: { icp: { results } } }
}

/** `BASJ` for what is filed now, `ZXSJ` for what is filed no more. */
export function publications({ filed, cancelled = [] }: ApprovalOutcome): OfferDraft[] {
  const published = publishedFilingOf(filed)
  return [
    ...(cancelled.length > 0 ? [{ block: 'ZXSJ' as const, data: { icp: { cancelled } } }] : []),
    ...(published ? [{ block: 'BASJ' as const, data: { icp: { published: [published] } } }] : []),
  ]
}

/** What became of a record nobody has decided about. */
export interface Outcome {
  record: ReportedRecord
  codes: number[]
  /** The administration's id of something new. */
  regulatorId?: bigint
}

/** The results of an upload nobody has decided about, in one file for each kind. */
export function outcomeResults(outcomes: readonly Outcome[]): OfferDraft[] {
  const told = outcomes.filter(({ codes }) => codes.length > 0)
  const at = (place: ResultPlace) => told.filter(({ record }) => placeOf(record) === place)
  const icp = at('icp').map(({ record: { operation, about }, codes }) => ({
    codes: codes.map((code) => described(code)),
    operation,
    about,
  }))
  const ip: IpResults = {
    sources: at('sources').map(resourceResult),
    allocations: at('allocations').map(resourceResult),
    announcements: at('announcements').map(resourceResult),
    own: at('own').map(resourceResult),
  }
  const domains = at('domains').map(resourceResult)
  return [
    ...(icp.length > 0 ? [draft('BAJG', { icp: { results: { records: icp } } })] : []),
    ...(Object.values(ip).some((it) => it.length > 0) ? [draft('IPBAJG', { ip: { results: ip } })] : []),
    ...(domains.length > 0 ? [draft('YMBAJG', { domains: { results: domains } })] : []),
  ]
}

const draft = (block: OfferDraft['block'], data: DownloadData): OfferDraft => ({ block, data })
const placeOf = (record: ReportedRecord): ResultPlace => ('place' in record ? record.place : 'icp')

function resourceResult({ record, codes, regulatorId }: Outcome) {
  const { ids = {}, operation } = record as ProcessedRecord
  return {
    codes: codes.map((code) => ({ ...described(code), related: [] })),
    operation,
    ...ids,
    ...(regulatorId !== undefined && { regulatorId }),
  }
}

/** `BAJG` for a document that cannot be read: the description is the name of the file, the remark says where. */
export function documentResults(
  { code, detail }: DocumentFault,
  subjectIds: readonly string[],
  fileName: string,
): OfferDraft {
  const record = {
    codes: [{ code, description: code === 5001 ? fileName : describeResult(code) }],
    /** 操作类型 of a new filing: nobody knows what it was. */
    operation: 1,
    remark: printable(detail),
  }
  const records = subjectIds.length > 0 ? subjectIds.map((about) => ({ ...record, about })) : [record]
  return draft('BAJG', { icp: { results: { records } } })
}

/** A remark quotes what was wrong, which may be just what no file can carry. */
const printable = (text: string): string => {
  const strange = new Set(notInGbk(text))
  return [...text]
    .map((it) => (strange.has(it) || it < ' ' ? '?' : it))
    .join('')
    .slice(0, 1000)
}
