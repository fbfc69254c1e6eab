import type { ResultOutcome, TaskKind } from '@openbeian/contract'

/** A task that is open already is not opened twice. */
export const outcomeOfTask = (task: TaskKind, isNew: boolean): ResultOutcome =>
  isNew
    ? { kind: 'task', reason: 'task-opened', details: { task } }
    : { kind: 'nothing', reason: 'asked-already', details: {} }
