import { useWords } from '../../kit/language.tsx'
import { TextFilter } from '../../kit/text-filter.tsx'
import type { RiskQuery } from './found-risks.ts'
import { riskWords } from './risks.words.ts'

interface RiskFiltersProps {
  wish: RiskQuery
  found: number
  onWish: (wish: RiskQuery) => void
}

export function RiskFilters({ wish, found, onWish }: RiskFiltersProps) {
  const words = useWords(riskWords)
  const choice = (name: 'kind' | 'state', title: string, any: string, options: Record<string, string>) => (
    <label className="filter">
      <span>{title}</span>
      <select
        className="select"
        data-filter={name}
        value={wish[name]}
        onChange={({ target }) => onWish({ ...wish, [name]: target.value })}
      >
        <option value="">{any}</option>
        {Object.entries(options).map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <div className="row filters">
      <TextFilter
        label={words.find}
        hint={words.findHint}
        value={wish.text}
        onChange={(text) => onWish({ ...wish, text })}
      />
      {choice('kind', words.kind, words.anyKind, words.kinds)}
      {choice('state', words.state, words.anyState, words.states)}
      <span className="quiet" role="status">
        {words.count(found)}
      </span>
    </div>
  )
}
