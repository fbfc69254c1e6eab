import type { CancelledRecord, IpResults } from '@openbeian/regulator'
import type { PartRules } from '../check-filing.ts'
import type { ArrivedFiling, ReportedBlock } from '../journal.ts'
import type { Issue } from '../publish-filing.ts'
import type { FiledResource, FiledSubject, Registry } from '../registry.ts'
import type { KnownFiling } from '../state.ts'

/** What a record is checked against. */
export interface RecordRules extends PartRules {
  registry: Registry
  /** The provider that reports. */
  ispId: bigint
  /** What waits for a decision. */
  waiting: readonly KnownFiling[]
}

/** What an approval makes of the registry, and what is published besides. */
export interface ApprovalOutcome {
  filed: FiledSubject
  cancelled?: CancelledRecord[]
}

/** What became of a record nobody decides about. */
interface ProcessingOutcome {
  /** Result codes that are good news; none is as good. */
  codes: number[]
  resource?: FiledResource
  deleted?: bigint
}

/** Where the results of a record stand in a file. */
export type ResultPlace = 'icp' | keyof IpResults | 'domains'

interface AnyRecord {
  block: ReportedBlock
  /** 操作类型 (`Czlx`). */
  operation: number
  /** 结果标识 (`Bs`). */
  about: string
  /** As it was reported, for the page. */
  content: object
  attachments: readonly { content: string; purpose: number }[]
  summary(registry: Registry): Pick<ArrivedFiling, 'subjectId' | 'subjectName' | 'certificate' | 'services'>
  /** Result codes; empty when there is nothing to complain about. */
  faults(rules: RecordRules): number[]
}

/** A record a person decides about. */
export interface DecidedRecord extends AnyRecord {
  /** `Jlid` of the reviewer's opinion. */
  recordId: bigint
  /** Undefined when what it is about is gone meanwhile. A first filing gets its number and password here. */
  approve(
    registry: Registry,
    issue: Issue,
    numbers: { subjectNumber: string; filingPassword: string },
  ): ApprovalOutcome | undefined
  /** Where several services are reported in one record: the provider's ids of them, and the record without some. */
  services?: { ids: readonly bigint[]; without(places: readonly number[]): DecidedRecord }
  /** Of a first filing: the province that gives the number, by its region code. */
  province?: string
}

/** A record that is taken in, or refused, without anybody looking at it. */
export interface ProcessedRecord extends AnyRecord {
  place: ResultPlace
  /** The provider's own id and the administration's, where results name them. */
  ids: { id?: bigint; regulatorId?: bigint }
  process(issue: Issue, registry: Registry): ProcessingOutcome
}

export type ReportedRecord = DecidedRecord | ProcessedRecord

export const isDecided = (it: ReportedRecord): it is DecidedRecord => 'approve' in it
