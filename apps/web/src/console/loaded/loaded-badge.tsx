import type { LoadedFileView, LoadedSwitchView } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { Badge } from '../../kit/badge.tsx'
import { useWords } from '../../kit/language.tsx'
import { loadedWords } from './loaded.words.ts'
import { type LoadedState, stateOf } from './loaded-state.ts'

const looks = { waiting: 'yellow', ready: 'grey', planned: 'blue', counts: 'green', broken: 'red' } as const
const shapes: Record<LoadedState, string> = { waiting: '■', ready: '○', planned: '●', counts: '✓', broken: '▲' }

interface LoadedBadgeProps {
  file: LoadedFileView
  switches: readonly LoadedSwitchView[]
}

/** Where a file stands, in a word. */
export function LoadedBadge({ file, switches }: LoadedBadgeProps) {
  const words = useWords(loadedWords)
  const state = stateOf(file, switches, shanghaiDay(new Date()))
  return (
    <Badge look={looks[state]} data-state={state}>
      <span aria-hidden="true">{shapes[state]}</span> {words.states[state]}
    </Badge>
  )
}
