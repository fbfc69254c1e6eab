import { useWords } from '../../kit/language.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
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
  return (
    <div className="row filters">
      <TextFilter
        label={words.find}
        hint={words.findHint}
        value={wish.text}
        onChange={(text) => onWish({ ...wish, text })}
      />
      <SelectFilter
        name="kind"
        label={words.kind}
        value={wish.kind}
        options={orNone(words.anyKind, optionsOf(words.kinds))}
        onChoose={(kind) => onWish({ ...wish, kind })}
      />
      <SelectFilter
        name="state"
        label={words.state}
        value={wish.state}
        options={orNone(words.anyState, optionsOf(words.states))}
        onChoose={(state) => onWish({ ...wish, state })}
      />
      <span className="quiet" role="status">
        {words.count(found)}
      </span>
    </div>
  )
}
