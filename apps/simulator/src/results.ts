import {
  type Dialect,
  encodeDownload,
  notInGbk,
  type PublishedFiling,
  type Results,
  resultMeanings,
} from '@openbeian/regulator'
import type { DocumentFault } from './check-document.ts'

/** 操作类型 of a new filing. */
const newFiling = 1
export const reviewer = '模拟审核员'

/** What a results file says, in the words of the administration. */
const resultTexts: Record<number, string> = {
  1001: '管局审核通过',
  1002: '管局审核拒绝',
}
export const describeResult = (code: number) => resultTexts[code] ?? resultMeanings[code]?.zh ?? `结果代码${code}`

/** `BAJG` after a person has decided; `Jlid` and `Bs` are the provider's id of the subject. */
export const decisionResults = (subjectId: string, passed: boolean, opinion: string, time: string): Results => ({
  records: [
    {
      codes: [passed ? 1001 : 1002].map((code) => ({ code, description: describeResult(code) })),
      operation: newFiling,
      about: subjectId,
    },
  ],
  opinions: [
    {
      reviewer,
      reviewedAt: time,
      ...(opinion ? { opinion } : {}),
      passed: passed ? 1 : 0,
      operation: newFiling,
      recordId: BigInt(subjectId),
    },
  ],
})

/** `BAJG` for filings whose content is at fault; nobody has reviewed them, so there is no opinion. */
export const faultResults = (faulty: readonly { subjectId: string; faults: readonly number[] }[]): Results => ({
  records: faulty.map(({ subjectId, faults }) => ({
    codes: faults.map((code) => ({ code, description: describeResult(code) })),
    operation: newFiling,
    about: subjectId,
  })),
})

/** `BAJG` for a document that cannot be read: the description is the name of the file, the remark says where. */
export function documentResults(
  { code, detail }: DocumentFault,
  subjectIds: readonly string[],
  fileName: string,
): Results {
  const record = {
    codes: [{ code, description: code === 5001 ? fileName : describeResult(code) }],
    operation: newFiling,
    remark: printable(detail),
  }
  return { records: subjectIds.length > 0 ? subjectIds.map((about) => ({ ...record, about })) : [record] }
}

/** A remark quotes what was wrong, which may be just what no file can carry. */
const printable = (text: string): string => {
  const strange = new Set(notInGbk(text))
  return [...text]
    .map((it) => (strange.has(it) || it < ' ' ? '?' : it))
    .join('')
    .slice(0, 1000)
}

export const resultsFile = (dialect: Dialect, results: Results): string => encodeDownload(dialect, { icp: { results } })

export const publishedFile = (dialect: Dialect, published: PublishedFiling[]): string =>
  encodeDownload(dialect, { icp: { published } })
