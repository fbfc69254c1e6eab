import type { OrderView } from '@openbeian/contract'
import { CodeAdvice } from './code-advice.tsx'
import { CodeLink } from './code-link.tsx'
import { useCodes } from './codes.ts'
import { formatDateTime } from './date-time.ts'
import { fieldName } from './field-name.ts'
import { useLanguage, useWords } from './language.tsx'
import { fieldWords } from './words/field.ts'
import { kitWords } from './words/kit.ts'
import { reasonWords } from './words/reason.ts'
import './timeline.css'

/** What happened to an order, newest first: when, who, what, why. */
export function Timeline({ entries }: { entries: OrderView['timeline'] }) {
  const { language } = useLanguage()
  const words = useWords(kitWords)
  const fields = useWords(fieldWords)
  const said = useWords(reasonWords)
  const mayReadCodes = useCodes().isEnabled
  return (
    <ol className="timeline" aria-label={words.timeline}>
      {entries
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map((entry) => (
          <li key={`${entry.at} ${entry.action}`} data-action={entry.action}>
            <p className="timeline-what">{words.events[entry.action]}</p>
            <p className="quiet">
              <time dateTime={entry.at}>{formatDateTime(entry.at, language)}</time> ·{' '}
              {entry.byName ?? words.actorNames[entry.actor]}
            </p>
            {entry.note && <p>{entry.note}</p>}
            {entry.reasons && entry.reasons.length > 0 && (
              <ul>
                {entry.reasons.map((reason, index) => {
                  const { at, code, source } = reason
                  const text = said[source](reason)
                  return (
                    <li key={`${at} ${text}`}>
                      <strong>{fieldName(at, fields)}</strong>
                      {language === 'zh' ? '：' : ': '}
                      {text}
                      {mayReadCodes && code !== undefined && (
                        <span className="timeline-code">
                          {' '}
                          <CodeLink code={code} />
                        </span>
                      )}
                      {entry.reasons && !mayReadCodes && <CodeAdvice reasons={entry.reasons} at={index} />}
                    </li>
                  )
                })}
              </ul>
            )}
          </li>
        ))}
    </ol>
  )
}
