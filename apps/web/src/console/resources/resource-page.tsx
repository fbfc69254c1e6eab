import { endpoints, type WholeResource } from '@openbeian/contract'
import { provinceOfRegion } from '@openbeian/filing'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { AccessCodes } from '../../kit/access-codes.tsx'
import { api } from '../../kit/api.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { formatDateTime, formatDay } from '../../kit/date-time.ts'
import { Fact } from '../../kit/fact.tsx'
import { rangeText } from '../../kit/filing-sections.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { type Change, ChangeDialog } from './change-dialog.tsx'
import { Consequences } from './consequences.tsx'
import { resourceWords } from './resources.words.ts'

const changes: readonly Change[] = ['edit', 'renew', 'move', 'end']

/** One resource: who stands on it, its access codes, and what can be done with it. */
export function ResourcePage() {
  const words = useWords(resourceWords)
  const { resourceId = '' } = useParams()
  const { account } = useSignedIn()
  const queries = useQueryClient()
  const [change, setChange] = useState<Change>()
  const [isDone, setDone] = useState(false)
  const resource = useQuery({
    queryKey: ['resource', resourceId],
    queryFn: ({ signal }) => api.getResource({ params: { resourceId }, signal }),
  })
  const it = resource.data
  const refresh = () => queries.invalidateQueries({ queryKey: ['resource', resourceId] })
  const isLive = it !== undefined && it.endedAt === undefined
  return (
    <Page
      {...(it && { title: it.name })}
      {...(it?.endedAt && { badge: <Badge look="grey">{words.ended}</Badge> })}
      actions={
        <>
          <Link to="/resources">{words.back}</Link>
          {isLive &&
            mayAsk(endpoints.changeResource, account) &&
            changes.map((name) => (
              <Button key={name} isDanger={name === 'end'} data-action={name} onClick={() => setChange(name)}>
                {words[name]}
              </Button>
            ))}
        </>
      }
    >
      <Failure error={resource.error} retry={() => void resource.refetch()} />
      {resource.isPending && <Loading />}
      {isDone && <Notice kind="success">{words.done}</Notice>}
      {it && (it.strangers ?? 0) >= 3 && <Notice kind="warning">{words.strangers(it.strangers ?? 0)}</Notice>}
      {it && <Facts resource={it} />}
      {it && <Consequences of={it.consequences} />}
      {it && it.kind !== 'access-code' && (
        <AccessCodes
          resource={it}
          mayIssue={isLive && mayAsk(endpoints.issueAccessCodes, account)}
          onDone={() => void refresh()}
        />
      )}
      {it && change && (
        <ChangeDialog
          change={change}
          of={it}
          onDone={() => {
            setChange(undefined)
            setDone(true)
            void refresh()
            void queries.invalidateQueries({ queryKey: ['resources'] })
          }}
          onClose={() => setChange(undefined)}
        />
      )}
    </Page>
  )
}

function Facts({ resource: it }: { resource: WholeResource }) {
  const words = useWords(resourceWords)
  const { language } = useLanguage()
  return (
    <section className="card" data-resource={it.id}>
      <dl className="facts">
        <Fact name={words.kind}>{words.kinds[it.kind]}</Fact>
        {it.externalId && <Fact name={words.externalId}>{it.externalId}</Fact>}
        {it.customerId && (
          <Fact name={words.customer}>
            <Link to={`/customers/${it.customerId}`}>{it.customerName}</Link>
          </Fact>
        )}
        <Fact name={words.ips}>{it.ips.map(rangeText).join(language === 'zh' ? '、' : ', ')}</Fact>
        <Fact name={words.province}>{provinceOfRegion(it.province)?.[language] ?? it.province}</Fact>
        <Fact name={words.billing}>{words.billings[it.billing]}</Fact>
        <Fact name={words.purchasedOn}>{formatDay(it.purchasedOn, language)}</Fact>
        <Fact name={words.expiresOn}>{formatDay(it.expiresOn, language)}</Fact>
        <Fact name={words.usage}>{words.used(it.used, it.quota)}</Fact>
        {it.endedAt && <Fact name={words.endedAt}>{formatDateTime(it.endedAt, language)}</Fact>}
      </dl>
    </section>
  )
}
