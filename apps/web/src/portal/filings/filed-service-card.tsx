import type { FiledService } from '@openbeian/contract'
import type { FilingWish } from '@openbeian/filing'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { filingsWords } from './filings.words.ts'
import '../../kit/button.css'

/** What can be done about a filed service, and whether its subject or itself is meant. */
const actions = [
  { action: 'change', wish: 'change', about: 'service' },
  { action: 'addService', wish: 'open', about: 'subject' },
  { action: 'stopService', wish: 'stopService', about: 'service' },
  { action: 'leaveProvider', wish: 'leaveProvider', about: 'service' },
  { action: 'stopAll', wish: 'stopAll', about: 'subject' },
] as const satisfies { action: string; wish: FilingWish; about: 'service' | 'subject' }[]

/** One filed service with its number and what one may want of it. */
export function FiledServiceCard({ service }: { service: FiledService }) {
  const { filed: words } = useWords(filingsWords)
  const { id, subjectId, customerId, subjectName, serviceName, serviceNumber, domains, accessHere, openOrderId } =
    service
  return (
    <article className="card tight" data-filed-service={serviceNumber}>
      <div className="row">
        <h3>{serviceName}</h3>
        <span data-number="filed">{serviceNumber}</span>
      </div>
      <p>{[subjectName, ...domains].join(' · ')}</p>
      {!accessHere && <p className="quiet">{words.notHere}</p>}
      {openOrderId && (
        <p className="quiet">
          {words.isOpen} <Link to={`/orders/${openOrderId}`}>{words.toOrder}</Link>
        </p>
      )}
      {accessHere && !openOrderId && (
        <p className="row">
          {actions.map(({ action, wish, about }) => (
            <Link
              key={action}
              className="button"
              data-action={action}
              to={`/new?wish=${wish}&${about}=${about === 'subject' ? subjectId : id}&customer=${customerId}`}
              aria-label={words.actionOn(words.actions[action], serviceName)}
            >
              {words.actions[action]}
            </Link>
          ))}
        </p>
      )}
    </article>
  )
}
