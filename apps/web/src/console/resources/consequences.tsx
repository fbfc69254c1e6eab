import type { ResourceConsequences } from '@openbeian/contract'
import { Link } from 'react-router'
import { Badge } from '../../kit/badge.tsx'
import { useWords } from '../../kit/language.tsx'
import { StateBadge } from '../../kit/state-badge.tsx'
import { Table } from '../../kit/table.tsx'
import { resourceWords } from './resources.words.ts'

/** Who stands on a resource, and what becomes of each when it ends. */
export function Consequences({ of: { orders, orderCount, services } }: { of: ResourceConsequences }) {
  const words = useWords(resourceWords)
  return (
    <>
      <h2>{words.servicesOn}</h2>
      {services.length === 0 && <p className="quiet">{words.noneOn}</p>}
      {services.length > 0 && (
        <Table label={words.servicesOn} titles={[words.service, words.number, words.customer, words.fate]}>
          {services.map((it) => (
            <tr key={it.id} data-service={it.id}>
              <th scope="row" data-title={words.service}>
                <Link to={`/registry/${it.subjectId}`}>{it.name}</Link>
              </th>
              <td data-title={words.number}>{it.number}</td>
              <td data-title={words.customer}>{it.customerName}</td>
              <td data-title={words.fate}>
                <Badge look={it.fate === 'moved' ? 'grey' : it.fate === 'elsewhere' ? 'yellow' : 'red'}>
                  {words.fates[it.fate]}
                </Badge>
              </td>
            </tr>
          ))}
        </Table>
      )}
      <h2>{words.ordersOn}</h2>
      {orders.length === 0 && <p className="quiet">{words.noneOn}</p>}
      {orders.length > 0 && (
        <Table label={words.ordersOn} titles={[words.order, words.customer, words.state]}>
          {orders.map((it) => (
            <tr key={it.id}>
              <th scope="row" data-title={words.order}>
                <Link to={`/orders/${it.id}`}>{it.reference}</Link>
              </th>
              <td data-title={words.customer}>{it.customerName}</td>
              <td data-title={words.state}>
                <StateBadge state={it.state} />
              </td>
            </tr>
          ))}
        </Table>
      )}
      {orderCount > orders.length && <p className="quiet">{words.ofMany(orders.length, orderCount)}</p>}
    </>
  )
}
