import type { Client } from '@openbeian/contract'
import { provinceOfRegion } from '@openbeian/filing'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { useCodeTables } from '../../kit/code-tables.ts'
import { formatShortDateTime } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { fieldName } from '../../kit/field-name.ts'
import { FilingSummary } from '../../kit/filing-summary.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { StateBadge } from '../../kit/state-badge.tsx'
import { Table } from '../../kit/table.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { taskKindWords } from '../../kit/words/task-kinds.ts'
import { registryWords } from './registry.words.ts'
import { SubjectState } from './subject-state.tsx'

type WholeSubject = Awaited<ReturnType<Client['getFiledSubject']>>

/** One filing: what the administration holds, by which orders it came, what is asked about it. */
export function SubjectPage() {
  const words = useWords(registryWords)
  const { subjectId = '' } = useParams()
  const subject = useQuery({
    queryKey: ['registry', 'subject', subjectId],
    queryFn: ({ signal }) => api.getFiledSubject({ params: { subjectId }, signal }),
  })
  const tables = useCodeTables()
  const it = subject.data
  return (
    <Page
      {...(it && { title: it.subjectName, badge: <SubjectState subject={it} /> })}
      actions={
        <>
          <Link to="/registry">{words.back}</Link>
          <Button data-action="print" onClick={() => window.print()}>
            {words.print}
          </Button>
        </>
      }
    >
      <Failure error={subject.error ?? tables.error} retry={() => void subject.refetch()} />
      {subject.isPending && <Loading rows={8} />}
      {it && (
        <>
          {it.stillThereAt && <Stuck id={it.id} at={it.stillThereAt} />}
          <Cut lists={it.cut} />
          <Facts subject={it} />
          <Compared subject={it} />
          <History subject={it} />
          <Materials subject={it} />
          <Tasks subject={it} />
          <h2>{words.filed}</h2>
          {it.filing && tables.data ? (
            <FilingSummary filing={it.filing} tables={tables.data} />
          ) : (
            !it.filing && <p className="card quiet">{words.nothingFiled}</p>
          )}
        </>
      )}
    </Page>
  )
}

function Cut({ lists }: { lists: WholeSubject['cut'] }) {
  const words = useWords(registryWords)
  const names = { services: words.services, orders: words.history, tasks: words.tasks, materials: words.materials }
  if (lists.length === 0) return null
  return <Notice kind="info">{words.cut(lists.map((it) => names[it]).join('、'))}</Notice>
}

function Stuck({ id, at }: { id: string; at: string }) {
  const words = useWords(registryWords)
  const { language } = useLanguage()
  return (
    <Notice kind="warning" title={words.stuckSince(formatShortDateTime(at, language))}>
      <Link to={`/registry/${id}/letter`}>{words.letter}</Link>
    </Notice>
  )
}

function Compared({ subject: { compared } }: { subject: WholeSubject }) {
  const words = useWords(registryWords)
  const { language } = useLanguage()
  if (!compared) return null
  const { differences, channel } = compared
  const fields: Partial<Record<string, string>> = words.fields
  const told = differences.length > 0 ? words.differsSince : words.agrees
  return (
    <section className="card stack" aria-labelledby="compared">
      <h2 id="compared">{words.compared}</h2>
      <p>{told(formatShortDateTime(compared.at, language), channel)}</p>
      {differences.length > 0 && (
        <Table labelledBy="compared" titles={[words.number, words.what, words.field, words.here, words.there]}>
          {differences.map(({ about, what, field = '', here, there }) => (
            <tr key={`${what} ${about} ${field}`} data-difference={what}>
              <th scope="row" data-title={words.number}>
                {about}
              </th>
              <td data-title={words.what}>{words.whats[what]}</td>
              <td data-title={words.field}>{fields[field] ?? field}</td>
              <td data-title={words.here}>{here}</td>
              <td data-title={words.there}>{there}</td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

function Materials({ subject: { materials } }: { subject: WholeSubject }) {
  const words = useWords(registryWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  return (
    <section className="card stack" aria-labelledby="materials">
      <h2 id="materials">{words.materials}</h2>
      <p className="quiet">{materials.length === 0 ? words.noMaterials : words.materialsExplain}</p>
      <ul className="plain-list stack">
        {materials.map((it) => (
          <li key={`${it.orderId} ${it.kind}`} className="row" data-material={it.kind}>
            <Link to={`/orders/${it.orderId}`}>{it.reference}</Link>
            <span>{fieldName(`subject.materials.${it.kind}`, fields)}</span>
            <span className="quiet">{words.pages(it.pages)}</span>
            <span className="quiet">{formatShortDateTime(it.uploadedAt, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Facts({ subject }: { subject: WholeSubject }) {
  const words = useWords(registryWords)
  const { language } = useLanguage()
  return (
    <section className="card stack">
      <dl className="facts">
        <Fact name={words.number}>{subject.number}</Fact>
        <Fact name={words.customer}>
          <Link to={`/customers/${subject.customer.id}`}>{subject.customer.name}</Link>
        </Fact>
        <Fact name={words.province}>{provinceOfRegion(subject.province)?.[language]}</Fact>
        <Fact name={words.publishedAt}>{formatShortDateTime(subject.publishedAt, language)}</Fact>
        <Fact name={words.services}>
          <ul className="plain-list">
            {subject.filedServices.map((it) => (
              <li key={it.id} className="row">
                <span>{it.number}</span>
                <span>{it.name}</span>
                <span className="quiet">{it.domains.join(' ')}</span>
                {it.cancelledAt ? (
                  <Badge look="grey">{words.cancelled}</Badge>
                ) : (
                  <Badge look={it.accessHere ? 'green' : 'yellow'}>
                    {it.accessHere ? words.accessHere : words.noAccessHere}
                  </Badge>
                )}
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
    </section>
  )
}

function History({ subject: { orders, cameBy } }: { subject: WholeSubject }) {
  const words = useWords(registryWords)
  const orderTypes = useWords(orderTypeWords)
  const { language } = useLanguage()
  return (
    <section className="card stack" aria-labelledby="history">
      <h2 id="history">{words.history}</h2>
      {orders.length === 0 && !cameBy && <p className="quiet">{words.noOrders}</p>}
      <ul className="plain-list stack">
        {orders.map((it) => (
          <li key={it.id} className="row">
            <Link to={`/orders/${it.id}`}>{it.reference}</Link>
            <span>{orderTypes[it.orderType]}</span>
            <StateBadge state={it.state} />
            <span className="quiet">{formatShortDateTime(it.stateSince, language)}</span>
          </li>
        ))}
        {cameBy && (
          <li className="row" data-came-by={cameBy.importId}>
            <span>{words.cameBy(cameBy.name)}</span>
            <span className="quiet">{formatShortDateTime(cameBy.at, language)}</span>
          </li>
        )}
      </ul>
    </section>
  )
}

function Tasks({ subject: { tasks } }: { subject: WholeSubject }) {
  const words = useWords(registryWords)
  const kinds = useWords(taskKindWords)
  const { language } = useLanguage()
  return (
    <section className="card stack" aria-labelledby="tasks">
      <h2 id="tasks">{words.tasks}</h2>
      {tasks.length === 0 && <p className="quiet">{words.noTasks}</p>}
      <ul className="plain-list stack">
        {tasks.map((it) => (
          <li key={it.id} className="row">
            <Link to={`/inspections/${it.id}`}>{it.about}</Link>
            <span>{kinds[it.kind]}</span>
            <Badge look={it.isOpen ? 'yellow' : 'grey'}>{it.isOpen ? words.open : words.closed}</Badge>
            <span className="quiet">{formatShortDateTime(it.openedAt, language)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
