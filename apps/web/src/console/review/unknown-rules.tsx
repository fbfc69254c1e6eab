import { endpoints, type OrderView } from '@openbeian/contract'
import type { SightingKind } from '@openbeian/filing'
import { sightingFor } from '@openbeian/rules'
import { Link } from 'react-router'
import { fieldName } from '../../kit/field-name.ts'
import { focusField } from '../../kit/focus-field.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { useSignedIn } from '../../kit/session.ts'
import { severitySigns } from '../../kit/severity-signs.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { SightingForm } from './sighting-form.tsx'
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
                  orderId={order.materialsOpen ? order.id : undefined}
                />
              ))}
            </ul>
          </div>
        )
      })}
    </details>
  )
}

/** Only for those who may note what they saw. */
function Sightings({ orderId, kind, places }: { orderId: string; kind: SightingKind; places: Unknown[] }) {
  const { account } = useSignedIn()
  if (!mayAsk(endpoints.noteSighting, account)) return null
  return places.map(({ at }) => <SightingForm key={at} {...{ orderId, kind, at }} />)
}

interface UnknownRuleProps {
  places: Unknown[]
  isIndividual: boolean
  /** Left out where the papers are closed to this reader. */
  orderId: string | undefined
}

function UnknownRule({ places, isIndividual, orderId }: UnknownRuleProps) {
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const [first] = places
  if (!first) return null
  const kind = sightingFor(first.rule)
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
      {orderId && kind && <Sightings orderId={orderId} kind={kind} places={places} />}
    </li>
  )
}
