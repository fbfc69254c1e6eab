import { type Client, subjectFilters, subjectOrders } from '@openbeian/contract'
import { provinceOfRegion, provinces, shanghaiDay } from '@openbeian/filing'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { formatDay } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { afterOf, pagesOfList, totalOf } from '../../kit/pages-of-list.ts'
import { SearchBox } from '../../kit/search/search-box.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { Table } from '../../kit/table.tsx'
import { registryWords } from './registry.words.ts'
import { SubjectState } from './subject-state.tsx'

type Subject = Awaited<ReturnType<Client['listFiledSubjects']>>['subjects'][number]

/** 登记库: what is filed, by sponsor. */
export function RegistryPage() {
  const words = useWords(registryWords)
  const { language } = useLanguage()
  const [state, setState] = useState<(typeof subjectFilters)[number]>('filed')
  const [order, setOrder] = useState<(typeof subjectOrders)[number]>('newest')
  const [province, setProvince] = useState('')
  const subjects = useInfiniteQuery({
    queryKey: ['registry', state, order, province],
    queryFn: ({ pageParam, signal }) =>
      api.listFiledSubjects({
        query: { state, order, ...(province && { province }), ...afterOf(pageParam) },
        signal,
      }),
    ...pagesOfList,
    placeholderData: keepPreviousData,
  })
  const shown = subjects.data?.pages.flatMap((it) => it.subjects) ?? []
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      <SearchBox />
      <div className="row filters">
        <SelectFilter
          name="state"
          label={words.state}
          value={state}
          options={optionsOf(words.states, subjectFilters)}
          onChoose={setState}
        />
        <SelectFilter
          name="province"
          label={words.province}
          value={province}
          options={orNone(
            words.anyProvince,
            provinces.map((it) => ({ value: it.code, name: it[language] })),
          )}
          onChoose={setProvince}
        />
        <SelectFilter
          name="order"
          label={words.order}
          value={order}
          options={optionsOf(words.orders, subjectOrders)}
          onChoose={setOrder}
        />
      </div>
      <Failure error={subjects.error} retry={() => void subjects.refetch()} />
      {subjects.isPending && <Loading rows={8} />}
      {subjects.data && shown.length === 0 && <EmptyCard title={words.empty} text={words.emptyText} />}
      {shown.length > 0 && <SubjectTable subjects={shown} />}
      <More shown={shown.length} total={totalOf(subjects.data?.pages)} query={subjects} />
    </Page>
  )
}

function SubjectTable({ subjects }: { subjects: Subject[] }) {
  const words = useWords(registryWords)
  const title = usePageTitle()
  const { language } = useLanguage()
  const titles = [
    words.number,
    words.subject,
    words.domains,
    words.services,
    words.customer,
    words.province,
    words.publishedAt,
    words.state,
  ]
  return (
    <Table label={title} titles={titles}>
      {subjects.map((it) => (
        <tr key={it.id} data-subject={it.id}>
          <th scope="row" data-title={words.number}>
            <Link to={`/registry/${it.id}`}>{it.number}</Link>
          </th>
          <td data-title={words.subject} className="clip" title={it.subjectName}>
            {it.subjectName}
          </td>
          <td data-title={words.domains}>{it.domains.join(' ')}</td>
          <td data-title={words.services}>{it.services}</td>
          <td data-title={words.customer} className="clip" title={it.customer.name}>
            {it.customer.name}
          </td>
          <td data-title={words.province}>{provinceOfRegion(it.province)?.[language]}</td>
          <td data-title={words.publishedAt}>{formatDay(shanghaiDay(new Date(it.publishedAt)), language)}</td>
          <td data-title={words.state}>
            <SubjectState subject={it} />
          </td>
        </tr>
      ))}
    </Table>
  )
}
