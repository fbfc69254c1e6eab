import type { OrderView } from '@openbeian/contract'
import { Link } from 'react-router'
import { fieldName } from '../../kit/field-name.ts'
import type { Finding } from '../../kit/findings-list.tsx'
import { focusField } from '../../kit/focus-field.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { severitySigns } from '../../kit/severity-signs.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { ConfirmName } from './confirm-name.tsx'
import { mayNote } from './decisions.ts'
import { FieldNote } from './field-note.tsx'
import { ReasonEditor } from './reason-editor.tsx'
import { reviewWords } from './review.words.ts'
import { SeenList } from './seen-list.tsx'
import { UnknownRules } from './unknown-rules.tsx'
import { unknownRulesWords } from './unknown-rules.words.ts'
import type { FieldNotes } from './use-field-notes.ts'
import './field-group.css'
import './findings-panel.css'

const severities = ['blocks', 'warns', 'informs'] as const

interface FindingsPanelProps {
  order: OrderView
  reasons: FieldNotes
  /** The path whose reason is being written. */
  editing: string | undefined
  /** Whether a reason for this path is written at its field; if not, it is written here. */
  hasPlace: (path: string) => boolean
  onEdit: (path: string) => void
  onEdited: (path: string) => void
}

/** What the rules find, the gravest first, with the rule's source and what to do. */
export function FindingsPanel(props: FindingsPanelProps) {
  const { findings: words } = useWords(reviewWords)
  const { order } = props
  const { findings } = order
  return (
    <section className="card group" aria-labelledby="rules-title">
      <div className="apart group-head">
        <h2 id="rules-title">{words.title}</h2>
        {order.rulePackVersion && <span className="quiet">{words.pack(order.rulePackVersion)}</span>}
      </div>
      {findings.length === 0 && (
        <p className="rules-fine">
          <span aria-hidden="true">✓</span> {words.none}
        </p>
      )}
      {severities.map((severity) => {
        const found = findings.filter((it) => it.severity === severity)
        if (found.length === 0) return null
        return (
          <details key={severity} open={severity !== 'informs'} className={`finding-group finding-${severity}`}>
            <summary>
              <span aria-hidden="true">{severitySigns[severity]}</span> {words[severity](found.length)}
            </summary>
            <ul>
              {found.map((it) => (
                <FindingLine key={it.rule + it.at} finding={it} {...props} />
              ))}
            </ul>
          </details>
        )
      })}
      <UnknownRules order={order} />
      <SeenList order={order} />
    </section>
  )
}

function FindingLine({ finding, order, reasons, editing, hasPlace, ...on }: FindingsPanelProps & { finding: Finding }) {
  const { language } = useLanguage()
  const { findings: words } = useWords(reviewWords)
  const fields = useWords(fieldWords)
  const { at } = finding
  const name = fieldName(at, fields, order.filing.subject.nature === 'individual')
  const reason = hasPlace(at) ? undefined : reasons.reasonAt(at)
  return (
    <li data-rule={finding.rule}>
      <button type="button" className="link-button" data-jump={at} onClick={() => focusField(at)}>
        {name}
      </button>
      {language === 'zh' ? '：' : ': '}
      {finding.message[language]} <span className="quiet">{finding.whatToDo[language]}</span>
      <FindingDetails finding={finding} />{' '}
      {/^review\.reported-(?:name|text)$/.test(finding.rule) && <ConfirmName order={order} field={at} />}{' '}
      {mayNote(order.allowedActions) && (
        <button type="button" className="quiet-button" aria-label={words.takeNamed(name)} onClick={() => on.onEdit(at)}>
          {words.take}
        </button>
      )}
      {editing === at && !hasPlace(at) && (
        <ReasonEditor
          path={at}
          name={name}
          text={reason ?? ''}
          onSave={(text) => {
            reasons.set(at, text)
            on.onEdited(at)
          }}
          onCancel={() => on.onEdited(at)}
        />
      )}
      {editing !== at && reason !== undefined && (
        <FieldNote name={name} text={reason} onRemove={() => reasons.remove(at)} />
      )}
    </li>
  )
}

/** Which rule said it, by whose word, since when, and what it looked at. */
function FindingDetails({ finding }: { finding: Finding }) {
  const { language } = useLanguage()
  const { basis } = useWords(kitWords)
  const words = useWords(ruleBasisWords)
  const opening = useWords(unknownRulesWords)
  const { rule, since, inputs = {} } = finding
  const input = (value: (typeof inputs)[string]) => (typeof value === 'object' ? value[language] : value)
  return (
    <details className="finding-details">
      <summary>{opening.open}</summary>
      <p>
        <Link to={`/rules/${rule}`}>{opening.seeRule}</Link> <small className="quiet">{rule}</small>
      </p>
      {finding.basis && (
        <p>
          {basis} {finding.basis}
        </p>
      )}
      {since && (
        <p>
          {words.since} {/^\d{4}$/.test(since) ? words.sinceYear(Number(since)) : since}
        </p>
      )}
      {Object.keys(inputs).length > 0 && (
        <p>
          {words.inputs}{' '}
          {Object.values(inputs)
            .map(input)
            .join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
    </details>
  )
}
