import type { OrderView } from '@openbeian/contract'
import { Link } from 'react-router'
import { fieldName } from '../../kit/field-name.ts'
import { severitySigns } from '../../kit/findings-list.tsx'
import { focusField } from '../../kit/focus-field.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { unknownRulesWords } from './unknown-rules.words.ts'
import './findings-panel.css'
import './unknown-rules.css'

type Unknown = NonNullable<OrderView['unknown']>[number]

const severities = ['blocks', 'warns', 'informs'] as const

/** What no rule could say yet: a person looks instead. Each rule once, the gravest first, with the places it is about. */
export function UnknownRules({ order }: { order: OrderView }) {
  const words = useWords(unknownRulesWords)
  const { severities: severityNames } = useWords(ruleBasisWords)
  const { unknown = [] } = order
  if (unknown.length === 0) return null
  const rules = [...Map.groupBy(unknown, ({ rule }) => rule).values()]
  return (
    <details className="finding-group" data-unknown={unknown.length}>
      <summary>
        <span aria-hidden="true">?</span> {words.title} {words.count(rules.length, unknown.length)}
      </summary>
      <p className="quiet">{words.explain}</p>
      {severities.map((severity) => {
        const found = rules.filter(([first]) => first?.severity === severity)
        if (found.length === 0) return null
        return (
          <div key={severity}>
            <h3 className={`unknown-head finding-${severity}`}>
              <span aria-hidden="true">{severitySigns[severity]}</span> {severityNames[severity]} {found.length}
            </h3>
            <ul className="plain-list unknown-rules">
              {found.map((places) => (
                <UnknownRule
                  key={places[0]?.rule}
                  places={places}
                  isIndividual={order.filing.subject.nature === 'individual'}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </details>
  )
}

function UnknownRule({ places, isIndividual }: { places: Unknown[]; isIndividual: boolean }) {
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const [first] = places
  if (!first) return null
  return (
    <li data-rule={first.rule}>
      <Link to={`/rules/${first.rule}`}>{first.title[language]}</Link>
      <span className="unknown-places">
        {places.map(({ at }) => (
          <button key={at} type="button" className="quiet-button" data-jump={at} onClick={() => focusField(at)}>
            {fieldName(at, fields, isIndividual)}
          </button>
        ))}
      </span>
    </li>
  )
}
