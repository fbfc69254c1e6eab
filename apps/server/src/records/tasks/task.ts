import type { TaskAnswer, TaskKind } from '@openbeian/contract'
import type { UnfiledSite, VerificationTask } from '@openbeian/regulator'
import type { Cipher } from '../../platform/keys/cipher.ts'
import { sealedJson } from '../../platform/keys/sealed-json.ts'
import { exactJson, parseExactJson } from '../../platform/postgres/exact-json.ts'
import type { TaskRow } from './tasks.store.ts'

/** These are answered to the administration, with a block of their own; the others are closed here. */
export const reportedKinds = ['verification', 'unfiled-site'] as const satisfies TaskKind[]
export const isReported = (kind: TaskKind): kind is (typeof reportedKinds)[number] =>
  (reportedKinds as readonly TaskKind[]).includes(kind)

export const aboutTask = (taskId: string) => `task:${taskId}`

/** As the administration sent it, and who answered what. */
export interface OpenedAnswer {
  task: TaskRow
  detail: VerificationTask | UnfiledSite
  answer: TaskAnswer & { by: string }
}

export const sealDetail = (cipher: Cipher, taskId: string, detail: unknown): Buffer =>
  cipher.seal(Buffer.from(exactJson(detail)), aboutTask(taskId))

export const openDetail = (cipher: Cipher, { id, detailSealed }: Pick<TaskRow, 'id' | 'detailSealed'>): unknown =>
  parseExactJson(cipher.open(detailSealed, aboutTask(id)).toString('utf8'))

const answers = sealedJson<OpenedAnswer['answer']>(aboutTask)
export const sealAnswer = answers.seal

export const openAnswer = (cipher: Cipher, { id, answerSealed }: Pick<TaskRow, 'id' | 'answerSealed'>) =>
  answerSealed ? answers.open(cipher, id, answerSealed) : undefined
