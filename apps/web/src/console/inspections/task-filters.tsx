import { useWords } from '../../kit/language.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { taskKindWords } from '../../kit/words/task-kinds.ts'
import { inspectionWords } from './inspections.words.ts'
import type { TaskQuery } from './use-inspections.ts'

interface TaskFiltersProps {
  wanted: TaskQuery
  onWant: (wanted: TaskQuery) => void
}

export function TaskFilters({ wanted, onWant }: TaskFiltersProps) {
  const words = useWords(inspectionWords)
  const taskKinds = useWords(taskKindWords)
  return (
    <div className="row filters">
      <SelectFilter
        name="state"
        label={words.state}
        value={wanted.state}
        options={orNone(words.anyState, optionsOf(words.states))}
        onChoose={(state) => onWant({ ...wanted, state })}
      />
      <SelectFilter
        name="kind"
        label={words.kind}
        value={wanted.kind}
        options={orNone(words.anyKind, optionsOf(taskKinds))}
        onChoose={(kind) => onWant({ ...wanted, kind })}
      />
    </div>
  )
}
