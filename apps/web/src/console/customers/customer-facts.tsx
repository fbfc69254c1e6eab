import type { Client } from '@openbeian/contract'
import { Link } from 'react-router'
import { Fact } from '../../kit/fact.tsx'
import { useWords } from '../../kit/language.tsx'
import { customersWords } from './customers.words.ts'

export type WholeCustomer = Awaited<ReturnType<Client['getCustomer']>>

/** What it is called, its group, what it has. */
export function CustomerFacts({ customer }: { customer: WholeCustomer }) {
  const words = useWords(customersWords)
  const { name, number, externalId, parent, children, orders, filings, resources } = customer
  return (
    <section className="card" data-customer={customer.id}>
      <h2>{name}</h2>
      <dl className="facts">
        <Fact name={words.number}>{number}</Fact>
        {externalId && <Fact name={words.externalId}>{externalId}</Fact>}
        {parent && (
          <Fact name={words.parent}>
            <Link to={`/customers/${parent.id}`}>{parent.name}</Link>
          </Fact>
        )}
        {children.length > 0 && (
          <Fact name={words.children}>
            {children.map((it) => (
              <span key={it.id}>
                <Link to={`/customers/${it.id}`}>{it.name}</Link>{' '}
              </span>
            ))}
          </Fact>
        )}
        <Fact name={words.has}>
          {words.hasAll(orders, filings, resources)}{' '}
          {resources > 0 && <Link to={`/resources?customer=${customer.id}`}>{words.toResources}</Link>}
        </Fact>
      </dl>
    </section>
  )
}
