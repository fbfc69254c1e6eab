import { withTheReviewer } from '@openbeian/filing'
import { useWords } from '../../kit/language.tsx'
import type { QueueFilter } from '../../kit/queue.ts'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { queueWords } from './queue.words.ts'
import { ranges } from './queue-filter.ts'
import './queue-filters.css'

interface QueueFiltersProps {
  filter: QueueFilter
  /** How many there are of each, in that state. */
  counts: Record<QueueFilter['who'], number> | undefined
  onChoose: (filter: QueueFilter) => void
}

/** Whose orders and in which state, with how many there are of each. */
export function QueueFilters({ filter, counts, onChoose }: QueueFiltersProps) {
  const words = useWords(queueWords)
  const { states } = useWords(kitWords)
  return (
    <div className="row filters">
      <fieldset className="tabs">
        <legend className="sr-only">{words.who}</legend>
        {ranges.map((who) => (
          <button
            className="small-button"
            key={who}
            type="button"
            aria-pressed={filter.who === who}
            data-filter={who}
            onClick={() => onChoose({ ...filter, who })}
          >
            {words[who]} {counts && <span className="count">{counts[who]}</span>}
          </button>
        ))}
      </fieldset>
      <SelectFilter
        name="state"
        label={words.state}
        value={filter.state ?? ''}
        options={orNone(words.anyState, optionsOf(states, withTheReviewer))}
        onChoose={(state) => onChoose({ ...filter, state: state || undefined })}
      />
    </div>
  )
}
