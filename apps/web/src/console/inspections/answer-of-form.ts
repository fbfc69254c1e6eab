import type { TaskAnswer, TaskDecision, TaskKind } from '@openbeian/contract'
import type { Finding } from '../../kit/findings-list.tsx'
import { inspectionWords } from './inspections.words.ts'

/** What stands in the form; nothing is chosen before somebody chose it. */
export interface AnswerText {
  note: string
  passed: '' | 'yes' | 'no'
  faults: string
  outcome: string
  decision: TaskDecision | ''
}
type AnswerField = keyof AnswerText
type Fault = 'needed' | 'passedNeeded' | 'outcomeNeeded' | 'faultsNeeded' | 'decisionNeeded'

/** Decided by a person who reads both sides. */
export const isAboutOrder = (kind: TaskKind) => kind === 'published-otherwise' || kind === 'late-result'

/** Decided by a person who reads the file beside the registry. */
export const isOfImport = (kind: TaskKind) => kind === 'imported-otherwise' || kind === 'imported-twice'

/** What is asked beside what was done. */
export function answerFieldsOf(kind: TaskKind, { passed }: Pick<AnswerText, 'passed'>): AnswerField[] {
  if (isAboutOrder(kind) || isOfImport(kind)) return ['decision', 'note']
  if (kind === 'unfiled-site') return ['outcome', 'note']
  if (kind !== 'verification') return ['note']
  return passed === 'no' ? ['passed', 'faults', 'note'] : ['passed', 'note']
}

/** What is missing of an answer, by its field. */
export function missingOf(kind: TaskKind, given: AnswerText): Finding[] {
  const faults: Record<AnswerField, Fault | false> = {
    note: given.note.trim() === '' && 'needed',
    passed: given.passed === '' && 'passedNeeded',
    faults: given.faults.trim() === '' && 'faultsNeeded',
    decision: given.decision === '' && 'decisionNeeded',
    outcome: !/^\d{1,9}$/.test(given.outcome.trim()) && 'outcomeNeeded',
  }
  return answerFieldsOf(kind, given).flatMap((at) => {
    const fault = faults[at]
    return fault ? [finding(at, fault)] : []
  })
}

/** Only what was asked: what was typed before another choice is left out. */
export function answerOf(kind: TaskKind, given: AnswerText): TaskAnswer {
  const asked = answerFieldsOf(kind, given)
  return {
    note: given.note.trim(),
    ...(asked.includes('passed') && { passed: given.passed === 'yes' }),
    ...(asked.includes('faults') && { faults: given.faults.trim() }),
    ...(asked.includes('decision') && given.decision !== '' && { decision: given.decision }),
    ...(asked.includes('outcome') && { outcome: Number(given.outcome) }),
  }
}

const finding = (at: AnswerField, fault: Fault): Finding => ({
  rule: `answer.${fault}`,
  severity: 'blocks',
  at,
  message: { zh: inspectionWords.zh.task[fault], en: inspectionWords.en.task[fault] },
  whatToDo: { zh: '', en: '' },
})
