import { endpoints } from '@openbeian/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { AccessCodes } from '../../kit/access-codes.tsx'
import { api } from '../../kit/api.ts'
import { formatDay } from '../../kit/date-time.ts'
import { rangeText } from '../../kit/filing-sections.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { resourceWords } from './resources.words.ts'

/** One machine of the customer: what is filed on it, and its access codes. */
export function ResourcePage() {
  const words = useWords(resourceWords)
  const { language } = useLanguage()
  const { resourceId = '' } = useParams()
  const { account } = useSignedIn()
  const queries = useQueryClient()
  const resource = useQuery({
    queryKey: ['resource', resourceId],
    queryFn: ({ signal }) => api.getResource({ params: { resourceId }, signal }),
  })
  const it = resource.data
  return (
    <Page {...(it && { title: it.name })} actions={<Link to="/resources">{words.back}</Link>}>
      <Failure error={resource.error} retry={() => void resource.refetch()} />
      {resource.isPending && <Loading />}
      {it && (
        <section className="card stack">
          <p>
            {words.kinds[it.kind]} · {words.billing[it.billing]} · {words.expiresOn} {formatDay(it.expiresOn, language)}
          </p>
          <p>{words.usage(it.used, it.quota)}</p>
          {it.ips.length > 0 && (
            <p>
              {words.ips} {it.ips.map(rangeText).join(language === 'zh' ? '、' : ', ')}
            </p>
          )}
          {it.consequences.services.length > 0 && (
            <p>
              {words.filedHere}{' '}
              {it.consequences.services
                .map(({ name, number }) => `${name} ${number}`)
                .join(language === 'zh' ? '、' : ', ')}
            </p>
          )}
        </section>
      )}
      {it && it.kind !== 'access-code' && (
        <AccessCodes
          resource={it}
          mayIssue={it.endedAt === undefined && it.ips.length > 0 && mayAsk(endpoints.issueAccessCodes, account)}
          onDone={() => void queries.invalidateQueries({ queryKey: ['resource', resourceId] })}
        />
      )}
    </Page>
  )
}
