import { useWords } from '../../kit/language.tsx'
import { orNone, SelectFilter } from '../../kit/select.tsx'
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
    <SelectFilter
      name={name}
      label={title}
      value={wish[name]}
      options={orNone(
        words.any,
        options.map(([value, text]) => ({ value, name: text })),
      )}
      onChoose={(value) => want({ [name]: value })}
    />
  )
}
