import type { Finding } from './findings-list.tsx'
import { useLanguage, useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import { ruleBasisWords } from './words/rule-basis.ts'
import './field.css'
import './finding-basis.css'

/** Who asks for it, since when, what was looked at, and which rule it is: what to quote when asking the provider. */
export function FindingBasis({ finding: { rule, basis, since, inputs = {} } }: { finding: Finding }) {
  const { language } = useLanguage()
  const { basis: title } = useWords(kitWords)
  const words = useWords(ruleBasisWords)
  const looked = Object.values(inputs)
    .map((it) => String(typeof it === 'object' ? it[language] : it))
    .filter((it) => it !== '')
  const isYear = since !== undefined && /^\d{4}$/.test(since)
  const facts = [
    [title, basis],
    [words.since, isYear ? words.sinceYear(Number(since)) : since],
    [words.inputs, looked.join(language === 'zh' ? '、' : ', ')],
    [words.ruleId, rule],
  ]
  return (
    <details className="field-why">
      <summary>{title}</summary>
      <dl className="basis">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </details>
  )
}
