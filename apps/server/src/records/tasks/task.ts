import type { ImportDifference, PublishedDifference, TaskAnswer, TaskKind } from '@openbeian/contract'
import { domainKey, isOneOf, meantNumber } from '@openbeian/filing'
import type { RecordResult, UnfiledSite, VerificationTask } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { exactJson, parseExactJson } from '../../platform/postgres/exact-json.ts'
import type { ImportedFiling } from '../registry/imported-filing.ts'
import type { TaskRow } from './tasks.store.ts'

/** These are answered to the administration, with a block of their own; the others are closed here. */
export const reportedKinds = ['verification', 'unfiled-site'] as const satisfies TaskKind[]
export const isReported = (kind: TaskKind): kind is (typeof reportedKinds)[number] => isOneOf(reportedKinds, kind)

/** These ask what holds when a file and the registry disagree. */
const importKinds = ['imported-otherwise', 'imported-twice'] as const satisfies TaskKind[]
export const isOfImport = (kind: TaskKind): kind is (typeof importKinds)[number] => isOneOf(importKinds, kind)

export const aboutTask = (taskId: string) => `task:${taskId}`

export const sealDetail = (cipher: Cipher, taskId: string, detail: unknown): Buffer =>
  cipher.seal(Buffer.from(exactJson(detail)), aboutTask(taskId))

/** What a person decides a late result by. */
export interface LateResult {
  result: RecordResult
}

/** What a person decides by when something else was published. */
export interface PublishedOtherwise {
  differences: PublishedDifference[]
}

/** What a person decides by when a file and the registry disagree. */
export interface AskedByImport {
  /** Where it stands in the file. */
  sheet: string
  row: number
  differences: ImportDifference[]
  /** As the file has it. */
  filing: ImportedFiling
}

interface KnownDetails {
  'imported-otherwise': AskedByImport
  'imported-twice': AskedByImport

  verification: VerificationTask
  'unfiled-site': UnfiledSite
  'published-otherwise': PublishedOtherwise
  'late-result': LateResult
}

/** A kind of task with what it was opened with: of most, whatever the administration sent. */
export type OpenedTask = {
  [Kind in TaskKind]: { kind: Kind; detail: Kind extends keyof KnownDetails ? KnownDetails[Kind] : unknown }
}[TaskKind]

export const openDetail = (
  cipher: Cipher,
  { id, kind, detailSealed }: Pick<TaskRow, 'id' | 'kind' | 'detailSealed'>,
): OpenedTask =>
  ({ kind, detail: parseExactJson(cipher.open(detailSealed, aboutTask(id)).toString('utf8')) }) as OpenedTask

/** What a task is about as it is shown: a domain, a number, a name. */
/** Finds a task by it: a domain or a number is known in every spelling. */
export const taskAboutKey = (cipher: Cipher, about: string): Buffer =>
  cipher.blindIndex('task-about', meantNumber(about)?.normalized ?? domainKey(about))

export const sealedTaskSubject = sealedJson<string>((taskId) => `tasks.about:${taskId}`)

const answers = sealedJson<TaskAnswer & { by: string }>(aboutTask)
export const sealAnswer = answers.seal

export const openAnswer = (cipher: Cipher, { id, answerSealed }: Pick<TaskRow, 'id' | 'answerSealed'>) =>
  answerSealed ? answers.open(cipher, id, answerSealed) : undefined
