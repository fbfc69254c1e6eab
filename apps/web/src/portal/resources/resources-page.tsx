import type { ResourceView } from '@openbeian/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { formatDay } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { rangeText } from '../../kit/filing-sections.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { afterOf, pagesOfList, totalOf } from '../../kit/pages-of-list.ts'
import { RedeemForm } from './redeem-form.tsx'
import { resourceWords } from './resources.words.ts'

export function ResourcesPage() {
  const words = useWords(resourceWords)
  const resources = useInfiniteQuery({
    queryKey: ['resources'],
    queryFn: ({ pageParam, signal }) => api.listResources({ query: afterOf(pageParam), signal }),
    ...pagesOfList,
  })
  const shown = resources.data?.pages.flatMap((it) => it.resources) ?? []
  return (
    <Page next={<p>{words.explain}</p>}>
      <RedeemForm />
      <Failure error={resources.error} retry={() => void resources.refetch()} />
      {resources.isPending && <Loading />}
      {resources.data && shown.length === 0 && <EmptyCard title={words.empty} text={words.emptyText} />}
      <ul className="plain-list stack">
        {shown.map((resource) => (
          <li key={resource.id}>
            <ResourceCard resource={resource} />
          </li>
        ))}
      </ul>
      <More shown={shown.length} total={totalOf(resources.data?.pages)} query={resources} />
    </Page>
  )
}

function ResourceCard({ resource }: { resource: ResourceView }) {
  const words = useWords(resourceWords)
  const { language } = useLanguage()
  return (
    <article className="card stack" data-resource={resource.id}>
      <h2>
        {resource.kind === 'access-code' ? (
          resource.name
        ) : (
          <Link to={`/resources/${resource.id}`}>{resource.name}</Link>
        )}
      </h2>
      <p>
        {words.kinds[resource.kind]} · {words.billing[resource.billing]} · {words.expiresOn}{' '}
        {formatDay(resource.expiresOn, language)}
      </p>
      <p>{words.usage(resource.used, resource.quota)}</p>
      {resource.ips.length > 0 && (
        <p>
          {words.ips} {resource.ips.map(rangeText).join(language === 'zh' ? '、' : ', ')}
        </p>
      )}
    </article>
  )
}
