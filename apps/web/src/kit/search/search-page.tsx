import type { Client } from '@openbeian/contract'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { api } from '../api.ts'
import { Badge } from '../badge.tsx'
import { EmptyCard } from '../empty-card.tsx'
import { rangeText } from '../filing-sections.ts'
import { useWords } from '../language.tsx'
import { Loading } from '../loading.tsx'
import { Failure } from '../notice.tsx'
import { Page } from '../page.tsx'
import { StateBadge } from '../state-badge.tsx'
import { orderTypeWords } from '../words/order-type.ts'
import { taskKindWords } from '../words/task-kinds.ts'
import { searchWords } from './search.words.ts'
import { SearchBox } from './search-box.tsx'

type Found = Awaited<ReturnType<Client['search']>>

/** Where what is found is looked at, in this entry. */
export interface SearchLinks {
  filing?: (id: string) => string
  customer?: (id: string) => string
  resource?: string
  task?: (id: string) => string
}

/** One box over everything somebody may see. */
export function SearchPage({ links }: { links: SearchLinks }) {
  const words = useWords(searchWords)
  const state: unknown = useLocation().state
  const text = typeof state === 'object' && state !== null && 'text' in state ? String(state.text) : ''
  const found = useQuery({
    queryKey: ['search', text],
    queryFn: text ? ({ signal }) => api.search({ body: { text }, signal }) : skipToken,
  })
  return (
    <Page>
      <SearchBox key={text} initial={text} />
      <Failure error={found.error} retry={() => void found.refetch()} />
      {!text && <p className="quiet">{words.what}</p>}
      {text && found.isPending && <Loading />}
      {found.data &&
        (Object.values(found.data).every(({ hits }) => hits.length === 0) ? (
          <EmptyCard title={words.nothing(text)} text={words.nothingText} />
        ) : (
          <Hits found={found.data} links={links} />
        ))}
    </Page>
  )
}

function Hits({ found, links }: { found: Found; links: SearchLinks }) {
  const words = useWords(searchWords)
  const orderTypes = useWords(orderTypeWords)
  const taskKinds = useWords(taskKindWords)
  return (
    <>
      <Group kind="orders" {...found.orders}>
        {found.orders.hits.map((it) => (
          <li key={it.id} className="row">
            <Link to={`/orders/${it.id}`}>{it.reference}</Link>
            <span>{it.subjectName || words.untitled}</span>
            <span className="quiet">{[orderTypes[it.orderType], ...it.domains.slice(0, 3)].join(' · ')}</span>
            <StateBadge state={it.state} />
          </li>
        ))}
      </Group>
      <Group kind="filings" {...found.filings}>
        {found.filings.hits.map((it) => (
          <li key={it.id} className="row">
            <LinkOrText to={links.filing?.(it.id)}>{it.number}</LinkOrText>
            <span>{it.subjectName}</span>
            <span className="quiet">{it.domains.join(' · ')}</span>
            {it.isCancelled && <Badge look="grey">{words.cancelled}</Badge>}
          </li>
        ))}
      </Group>
      <Group kind="customers" {...found.customers}>
        {found.customers.hits.map((it) => (
          <li key={it.id} className="row">
            <LinkOrText to={links.customer?.(it.id)}>{it.name}</LinkOrText>
            <span className="quiet">{[it.number, it.externalId].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </Group>
      <Group kind="resources" {...found.resources}>
        {found.resources.hits.map((it) => (
          <li key={it.id} className="row">
            <LinkOrText to={links.resource}>{it.name}</LinkOrText>
            {it.customerName && <span>{it.customerName}</span>}
            <span className="quiet">{it.ips.map(rangeText).join(' · ')}</span>
          </li>
        ))}
      </Group>
      <Group kind="tasks" {...found.tasks}>
        {found.tasks.hits.map((it) => (
          <li key={it.id} className="row">
            <LinkOrText to={links.task?.(it.id)}>{it.about}</LinkOrText>
            <span className="quiet">{taskKinds[it.kind]}</span>
            <Badge look={it.state === 'open' ? 'yellow' : 'grey'}>{words.taskStates[it.state]}</Badge>
          </li>
        ))}
      </Group>
    </>
  )
}

interface GroupProps {
  kind: keyof Found
  hits: readonly unknown[]
  more: boolean
  children: ReactNode
}

function Group({ kind, hits, more, children }: GroupProps) {
  const words = useWords(searchWords)
  if (hits.length === 0) return null
  return (
    <section className="card stack" aria-labelledby={`found-${kind}`} data-found={kind}>
      <h2 id={`found-${kind}`}>{words.kinds[kind]}</h2>
      <ul className="plain-list stack">{children}</ul>
      {more && <p className="quiet">{words.more}</p>}
    </section>
  )
}

const LinkOrText = ({ to, children }: { to: string | undefined; children: string }) =>
  to ? <Link to={to}>{children}</Link> : <strong>{children}</strong>
