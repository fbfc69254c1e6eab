import type { CodeTables, OrderRecords } from '@openbeian/regulator'
import type { Deps } from '../../platform/deps.ts'
import { openPaper } from '../../records/filed-papers/paper-content.ts'
import {
  type FiledPaper,
  findPapersToReport,
  refusePaper,
  reportPapers,
} from '../../records/filed-papers/papers-to-report.ts'
import { composeSupplementary, type SupplementaryReport } from './compose-supplementary.ts'
import { maxPapersPerFile, recordsOfPaper } from './paper-alone.ts'

const papers: SupplementaryReport<FiledPaper> = {
  maxPerFile: maxPapersPerFile,
  find: findPapersToReport,
  recordsOf: (deps, { codes, row: paper }) => recordsOfFiledPaper(deps, { codes, paper }),
  putAside: ({ db, now }, { id }, fault) => refusePaper(db, { paperId: id, fault, at: now() }),
  report: reportPapers,
}

/** Puts verification papers that go alone into one file; false when there was none. */
export const composePapers = (deps: Deps, channelId: string): Promise<boolean> =>
  composeSupplementary(deps, channelId, papers)

/** `XZHYD`. Throws `regulator.code-missing`, `cipher.cannot-open`. */
export function recordsOfFiledPaper(
  { cipher }: Pick<Deps, 'cipher'>,
  { codes, paper }: { codes: CodeTables; paper: FiledPaper },
): OrderRecords {
  const { id, part, kind, regulatorId, contentType, contentSealed: sealed } = paper
  if (!sealed) throw new Error(`The paper ${id} has no content.`)
  return recordsOfPaper(codes, { part, kind, regulatorId, contentType, bytes: openPaper(cipher, id, sealed) })
}
