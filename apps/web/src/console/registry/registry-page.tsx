import { type Client, subjectFilters, subjectOrders } from '@openbeian/contract'
import { provinceOfRegion, provinces, shanghaiDay } from '@openbeian/filing'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDay } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { afterOf, pagesOfList, totalOf } from '../../kit/pages-of-list.ts'
import { RegistryExport } from '../../kit/registry-export.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { Table } from '../../kit/table.tsx'
import { TextFilter } from '../../kit/text-filter.tsx'
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
  const [text, setText] = useState('')
  const sought = useSettled(text.trim())
  const subjects = useInfiniteQuery({
    queryKey: ['registry', sought, state, order, province],
    queryFn: ({ pageParam, signal }) => {
      const asked = { state, order, ...(province && { province }), ...afterOf(pageParam) }
      return sought
        ? api.searchFiledSubjects({ body: { ...asked, text: sought }, signal })
        : api.listFiledSubjects({ query: asked, signal })
    },
    ...pagesOfList,
    placeholderData: keepPreviousData,
  })
  const shown = subjects.data?.pages.flatMap((it) => it.subjects) ?? []
  return (
    <Page next={<p className="quiet">{words.explain}</p>} actions={<Actions />}>
      <div className="row filters">
        <TextFilter label={words.find} hint={words.findHint} value={text} onChange={setText} />
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
      {subjects.data && shown.length === 0 && (
        <EmptyCard title={words.empty} text={sought ? words.noneFoundText : words.emptyText} />
      )}
      {shown.length > 0 && <SubjectTable subjects={shown} />}
      <More shown={shown.length} total={totalOf(subjects.data?.pages)} query={subjects} />
    </Page>
  )
}

/** The text once nobody types any more: each letter would be a search. */
function useSettled(text: string): string {
  const [settled, settle] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => settle(text), 300)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}

function Actions() {
  const words = useWords(registryWords)
  return (
    <>
      <Button data-action="print" onClick={() => window.print()}>
        {words.print}
      </Button>
      <RegistryExport />
    </>
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
