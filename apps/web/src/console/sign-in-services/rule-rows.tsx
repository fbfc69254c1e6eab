import type { ReactNode } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { signInServicesWords } from './sign-in-services.words.ts'

interface Rule {
  claim: string
  value: string
}

interface RuleRowsProps<It extends Rule> {
  name: string
  title: string
  hint: string
  rules: readonly It[]
  fresh: It
  onChange: (rules: It[]) => void
  /** What the rule gives. */
  children: (rule: It, change: (rule: It) => void) => ReactNode
}

/** Rules in their order: a claim, its value, and what they give. */
export function RuleRows<It extends Rule>({ name, title, hint, rules, fresh, onChange, children }: RuleRowsProps<It>) {
  const words = useWords(signInServicesWords)
  const put = (index: number, rule: It) => onChange(rules.map((it, at) => (at === index ? rule : it)))
  const up = (index: number) => {
    const moved = rules[index]
    if (moved)
      onChange([...rules.slice(0, index - 1), moved, ...rules.filter((_, at) => at >= index - 1 && at !== index)])
  }
  return (
    <fieldset className="choices" data-rules={name}>
      <legend>{title}</legend>
      <p className="quiet">{hint}</p>
      {rules.map((rule, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place
        <div key={index} className="row">
          <TextOfRule label={words.claim} value={rule.claim} onType={(claim) => put(index, { ...rule, claim })} />
          <TextOfRule label={words.value} value={rule.value} onType={(value) => put(index, { ...rule, value })} />
          {children(rule, (changed) => put(index, changed))}
          <span className="row">
            <Button isSmall disabled={index === 0} aria-label={words.upNamed(index + 1)} onClick={() => up(index)}>
              {words.up}
            </Button>
            <Button
              isSmall
              aria-label={words.dropRuleNamed(index + 1)}
              onClick={() => onChange(rules.filter((_, at) => at !== index))}
            >
              {words.dropRule}
            </Button>
          </span>
        </div>
      ))}
      <p>
        <Button isSmall data-action={`add-${name}`} onClick={() => onChange([...rules, fresh])}>
          {words.addRule}
        </Button>
      </p>
    </fieldset>
  )
}

function TextOfRule({ label, value, onType }: { label: string; value: string; onType: (value: string) => void }) {
  return (
    <label className="filter">
      <span>{label}</span>
      <input
        className="text-input"
        required
        maxLength={100}
        autoCapitalize="none"
        value={value}
        onChange={({ target }) => onType(target.value)}
      />
    </label>
  )
}
