import { useWords } from '../../kit/language.tsx'
import type { RuleQuery } from './found-rules.ts'
import { ruleWords } from './rules.words.ts'

interface RuleFilterProps {
  name: keyof RuleQuery
  title: string
  options: readonly (readonly [value: string, name: string])[]
  wish: RuleQuery
  want: (part: Partial<RuleQuery>) => void
}

export function RuleFilter({ name, title, options, wish, want }: RuleFilterProps) {
  const words = useWords(ruleWords)
  return (
    <label className="filter">
      <span>{title}</span>
      <select
        className="select"
        data-filter={name}
        value={wish[name]}
        onChange={({ target }) => want({ [name]: target.value })}
      >
        <option value="">{words.any}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  )
}
