import type { RuleTrial } from '@openbeian/contract'
import { Link } from 'react-router'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { ruleWords } from './rules.words.ts'

type Tried = RuleTrial['changed'][number]

/** What past orders would be told if the adjustment counted. */
export function Trial({ trial }: { trial: RuleTrial }) {
  const words = useWords(ruleWords)
  const tried = [...trial.changed, ...trial.otherFindings]
  return (
    <div className="stack" data-trial={trial.changed.length}>
      <Notice kind={trial.changed.length > 0 ? 'warning' : 'info'}>
        {tried.length === 0
          ? words.triedNothing(trial.orders)
          : words.tried(trial.orders, trial.changed.length, trial.otherFindings.length)}
      </Notice>
      {tried.length > 0 && (
        <ul>
          {tried.slice(0, 50).map((it) => (
            <TriedOrder key={it.orderId} tried={it} />
          ))}
        </ul>
      )}
    </div>
  )
}

function TriedOrder({ tried }: { tried: Tried }) {
  const words = useWords(ruleWords)
  const { language } = useLanguage()
  const { outcomes } = words
  return (
    <li data-order={tried.orderId}>
      <Link to={`/orders/${tried.orderId}`}>{tried.reference}</Link>{' '}
      {words.becomes(outcomes[tried.before], outcomes[tried.after])}
      {(['come', 'gone'] as const).map((way) =>
        tried[way].map((it) => (
          <p key={way + it.rule + it.at} className="quiet">
            {words[way]}：{it.message[language]}
          </p>
        )),
      )}
    </li>
  )
}
