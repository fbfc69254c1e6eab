import type { LoadedFileView, LoadedTrial as Trial } from '@openbeian/contract'
import { Link } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Table } from '../../kit/table.tsx'
import { loadedWords } from './loaded.words.ts'
import { useLoadedTrial } from './use-loaded-trial.ts'

/** Orders of one list that are shown. */
const maxShown = 50

/** A file is tried on past orders, with progress, and then what it would change. */
export function LoadedTrial({ file }: { file: LoadedFileView }) {
  const words = useWords(loadedWords)
  const trial = useLoadedTrial(file.id)
  const { done, total } = trial.progress
  return (
    <section className="card stack" aria-labelledby="trial">
      <h2 id="trial">{words.trialHead}</h2>
      <p className="quiet">{words.trialText}</p>
      <div>
        <Button data-action="try" isBusy={trial.isPending} onClick={() => trial.mutate(undefined)}>
          {words.try}
        </Button>
      </div>
      <Failure error={trial.error} />
      {trial.isPending && (
        <p className="row" role="status">
          <progress aria-label={words.trying} {...(total ? { value: done, max: total } : {})} />
          <span className="quiet">{total === undefined ? words.trying : words.triedSoFar(done, total)}</span>
        </p>
      )}
      {trial.data?.orders === 0 && <Notice kind="info">{words.noOrders}</Notice>}
      {trial.data && trial.data.orders > 0 && file.kind === 'rule-pack' && <Judged trial={trial.data} />}
      {trial.data && trial.data.orders > 0 && file.kind === 'dialect' && <Reported trial={trial.data} />}
    </section>
  )
}

/** What orders would be told with a pack. */
function Judged({ trial: { judged, orders } }: { trial: Trial }) {
  const words = useWords(loadedWords)
  const { language } = useLanguage()
  const changed = judged.filter(({ before, after }) => before !== after).length
  return (
    <div className="stack" data-trial={judged.length}>
      <Notice kind={changed > 0 ? 'warning' : 'info'}>
        {judged.length === 0 ? words.nothingJudged(orders) : words.judged(orders, changed, judged.length - changed)}
      </Notice>
      {judged.length > 0 && (
        <ul>
          {judged.slice(0, maxShown).map(({ orderId, reference, before, after, ...found }) => (
            <li key={orderId} data-order={orderId}>
              <Link to={`/orders/${orderId}`}>{reference}</Link>{' '}
              {words.becomes(words.outcomes[before], words.outcomes[after])}
              {(['come', 'gone'] as const).map((way) =>
                found[way].map((it) => (
                  <p key={way + it.rule + it.at} className="quiet">
                    {words[way]}
                    {language === 'zh' ? '：' : ': '}
                    {it.message[language]}
                  </p>
                )),
              )}
            </li>
          ))}
        </ul>
      )}
      <Others count={judged.length - maxShown} />
    </div>
  )
}

/** How orders would be reported in an edition. */
function Reported({ trial: { orders, filled, refused, notCarried } }: { trial: Trial }) {
  const words = useWords(loadedWords)
  const { language } = useLanguage()
  return (
    <div className="stack" data-trial={refused.length}>
      <Notice kind={refused.length > 0 ? 'warning' : 'success'}>{words.reported(orders, refused.length)}</Notice>
      <Table label={words.element} titles={[words.element, words.titleOf, words.filledIn]}>
        {filled.map((it) => (
          <tr key={it.tag + it.title.en} data-tag={it.tag}>
            <th scope="row" data-title={words.element}>
              {it.tag}
            </th>
            <td data-title={words.titleOf}>{it.title[language]}</td>
            <td data-title={words.filledIn}>{it.orders}</td>
          </tr>
        ))}
      </Table>
      {refused.length > 0 && (
        <>
          <h3>{words.refusedOrders}</h3>
          <ul>
            {refused.slice(0, maxShown).map(({ orderId, reference, faults }) => (
              <li key={orderId} data-order={orderId}>
                <Link to={`/orders/${orderId}`}>{reference}</Link>
                {faults.map(({ path, reason, detail }) => (
                  <p key={path + reason} className="quiet">
                    <code>{path}</code> {reason} {detail}
                  </p>
                ))}
              </li>
            ))}
          </ul>
          <Others count={refused.length - maxShown} />
        </>
      )}
      {notCarried.length > 0 && (
        <Table label={words.notCarried} titles={[words.notCarried, words.orders]}>
          {notCarried.map((it) => (
            <tr key={it.title.en}>
              <th scope="row" data-title={words.held}>
                {it.title[language]}
              </th>
              <td data-title={words.orders}>{it.orders}</td>
            </tr>
          ))}
        </Table>
      )}
    </div>
  )
}

function Others({ count }: { count: number }) {
  const words = useWords(loadedWords)
  return count > 0 ? <p className="quiet">{words.others(count)}</p> : null
}
