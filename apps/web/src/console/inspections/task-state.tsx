import type { TaskView } from '@openbeian/contract'
import { Badge } from '../../kit/badge.tsx'
import { useWords } from '../../kit/language.tsx'
import { inspectionWords } from './inspections.words.ts'

const looks = { open: 'yellow', answered: 'blue', reported: 'green', done: 'green' } as const
const shapes = { red: '▲', yellow: '■', blue: '●', green: '✓' } as const

/** The state of a task by shape, colour and word; one that is overdue is red. */
export function TaskState({ task: { state, isOverdue } }: { task: TaskView }) {
  const words = useWords(inspectionWords)
  const isLate = isOverdue && state === 'open'
  const look = isLate ? 'red' : looks[state]
  return (
    <Badge look={look} data-state={state}>
      <span aria-hidden="true">{shapes[look]}</span> {isLate ? words.overdue : words.states[state]}
    </Badge>
  )
}
