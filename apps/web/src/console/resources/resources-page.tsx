import { type Client, endpoints } from '@openbeian/contract'
import { provinceOfRegion, shanghaiDay } from '@openbeian/filing'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDay } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { rangeText } from '../../kit/filing-sections.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { afterOf, pagesOfList, totalOf } from '../../kit/pages-of-list.ts'
import { useSignedIn } from '../../kit/session.ts'
import { Table } from '../../kit/table.tsx'
import { TextFilter } from '../../kit/text-filter.tsx'
import { useDelayed } from '../../kit/use-delayed.ts'
import { NewResourceForm } from './new-resource-form.tsx'
import { resourceWords } from './resources.words.ts'

type Resource = Awaited<ReturnType<Client['listResources']>>['resources'][number]

export function ResourcesPage() {
  const words = useWords(resourceWords)
  const { account, provider } = useSignedIn()
  const [isCreating, setCreating] = useState(false)
  const [text, setText] = useState('')
  const search = useDelayed(text.trim())
  const [address, setAddress] = useSearchParams()
  const customerId = address.get('customer') ?? undefined
  const ended = address.has('ended') ? ('yes' as const) : undefined
  const isNarrowed = search !== '' || customerId !== undefined || ended !== undefined
  const resources = useInfiniteQuery({
    queryKey: ['resources', search, customerId, ended],
    queryFn: ({ pageParam, signal }) =>
      api.listResources({
        query: {
          ...(search && { search }),
          ...(customerId && { customerId }),
          ...(ended && { ended }),
          ...afterOf(pageParam),
        },
        signal,
      }),
    ...pagesOfList,
    placeholderData: keepPreviousData,
  })
  const mayCreate = mayAsk(endpoints.createResource, account)
  const shown = resources.data?.pages.flatMap((it) => it.resources) ?? []
  const isEmpty = resources.data !== undefined && shown.length === 0
  return (
    <Page
      next={<p className="quiet">{words.explain}</p>}
      actions={
        mayCreate && (
          <>
            <Link to="/resources/table">{words.byTable}</Link>
            <Button data-action="new-resource" aria-expanded={isCreating} onClick={() => setCreating(!isCreating)}>
              {words.create}
            </Button>
          </>
        )
      }
    >
      {isCreating && <NewResourceForm province={provinceOfRegion(provider.province)?.code ?? ''} />}
      <Failure error={resources.error} retry={() => void resources.refetch()} />
      {resources.isPending && <Loading />}
      {(isNarrowed || !isEmpty) && (
        <TextFilter label={words.find} hint={words.findHint} value={text} onChange={setText} />
      )}
      <p className="row">
        <label className="tick">
          <input
            type="checkbox"
            data-action="show-ended"
            checked={ended !== undefined}
            onChange={({ target }) =>
              setAddress({ ...(customerId && { customer: customerId }), ...(target.checked && { ended: '' }) })
            }
          />
          {words.showEnded}
        </label>
        {customerId && <Link to="/resources">{words.ofAll}</Link>}
      </p>
      {isEmpty && !isNarrowed && <EmptyCard title={words.empty} text={words.emptyText} />}
      {isEmpty && isNarrowed && <p role="status">{words.nothingFound}</p>}
      {shown.length > 0 && <ResourceTable resources={shown} />}
      <More shown={shown.length} total={totalOf(resources.data?.pages)} query={resources} />
    </Page>
  )
}

function ResourceTable({ resources }: { resources: Resource[] }) {
  const words = useWords(resourceWords)
  const title = usePageTitle()
  const { language } = useLanguage()
  const today = shanghaiDay(new Date())
  const titles = [
    words.name,
    words.kind,
    words.customer,
    words.province,
    words.billing,
    words.ips,
    words.usage,
    words.purchasedOn,
    words.expiresOn,
  ]
  return (
    <Table label={title} titles={titles}>
      {resources.map((it) => (
        <tr key={it.id} data-resource={it.id}>
          <th scope="row" data-title={words.name}>
            <Link to={`/resources/${it.id}`}>{it.name}</Link>
          </th>
          <td data-title={words.kind}>{words.kinds[it.kind]}</td>
          <td data-title={words.customer}>{it.customerName}</td>
          <td data-title={words.province}>{provinceOfRegion(it.province)?.[language]}</td>
          <td data-title={words.billing}>{words.billings[it.billing]}</td>
          <td data-title={words.ips}>{it.ips.map(rangeText).join(language === 'zh' ? '、' : ', ')}</td>
          <td data-title={words.usage}>{words.used(it.used, it.quota)}</td>
          <td data-title={words.purchasedOn}>{formatDay(it.purchasedOn, language)}</td>
          <td data-title={words.expiresOn}>
            {formatDay(it.expiresOn, language)}{' '}
            {it.expiresOn < today && <span className="finding-blocks">▲ {words.expired}</span>}
          </td>
        </tr>
      ))}
    </Table>
  )
}
