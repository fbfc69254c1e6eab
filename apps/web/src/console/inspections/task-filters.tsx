import { useWords } from '../../kit/language.tsx'
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
      <label className="filter">
        <span>{words.state}</span>
        <select
          className="select"
          data-filter="state"
          value={wanted.state}
          onChange={({ target }) => onWant({ ...wanted, state: target.value as TaskQuery['state'] })}
        >
          <option value="">{words.anyState}</option>
          {Object.entries(words.states).map(([state, name]) => (
            <option key={state} value={state}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="filter">
        <span>{words.kind}</span>
        <select
          className="select"
          data-filter="kind"
          value={wanted.kind}
          onChange={({ target }) => onWant({ ...wanted, kind: target.value as TaskQuery['kind'] })}
        >
          <option value="">{words.anyKind}</option>
          {Object.entries(taskKinds).map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
