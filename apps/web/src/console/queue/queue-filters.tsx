import type { OrderSummary } from '@openbeian/contract'
import { orderStates } from '@openbeian/filing'
import { useWords } from '../../kit/language.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { queueWords } from './queue.words.ts'
import { filtered, type QueueFilter, ranges } from './queue-filter.ts'
import './queue-filters.css'

interface QueueFiltersProps {
  filter: QueueFilter
  orders: OrderSummary[]
  accountId: string
  onChoose: (filter: QueueFilter) => void
}

/** Whose orders and in which state, with how many there are of each. */
export function QueueFilters({ filter, orders, accountId, onChoose }: QueueFiltersProps) {
  const words = useWords(queueWords)
  const { states } = useWords(kitWords)
  const present = orderStates.filter((state) => state === filter.state || orders.some((it) => it.state === state))
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
            {words[who]} <span className="count">{filtered(orders, { ...filter, who }, accountId).length}</span>
          </button>
        ))}
      </fieldset>
      <SelectFilter
        name="state"
        label={words.state}
        value={filter.state ?? ''}
        options={orNone(words.anyState, optionsOf(states, present))}
        onChoose={(state) => onChoose({ ...filter, state: state || undefined })}
      />
    </div>
  )
}
