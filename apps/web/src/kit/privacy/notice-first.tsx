import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { api } from '../api.ts'
import { Button } from '../button.tsx'
import { useWords } from '../language.tsx'
import { Loading } from '../loading.tsx'
import { Failure, Notice } from '../notice.tsx'
import { Page } from '../page.tsx'
import { privacyWords } from '../words/privacy.ts'
import { NoticeText } from './notice-text.tsx'
import { usePrivacyNotice } from './use-privacy-notice.ts'

const key = ['privacy-standing'] as const

/** Nothing is typed before the notice, as it is now, was shown to this account. */
export function NoticeFirst({ children }: { children: ReactNode }) {
  const standing = useQuery({ queryKey: key, queryFn: ({ signal }) => api.getNoticeStanding({ signal }) })
  if (standing.isPending) return <Loading rows={8} />
  if (standing.isError) {
    return (
      <Page>
        <Failure error={standing.error} retry={() => void standing.refetch()} />
      </Page>
    )
  }
  const { version, accepted } = standing.data
  return accepted?.version === version ? children : <NoticePage isNew={accepted === undefined} />
}

function NoticePage({ isNew }: { isNew: boolean }) {
  const words = useWords(privacyWords)
  const queries = useQueryClient()
  const notice = usePrivacyNotice()
  const accept = useMutation({
    mutationFn: (version: string) => api.acceptNotice({ body: { version } }),
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <Page title={words.title} next={<p className="quiet">{words.intro}</p>}>
      {!isNew && <Notice kind="info" title={words.changed} />}
      <Failure error={notice.error ?? accept.error} retry={() => void notice.refetch()} />
      {notice.isPending && <Loading rows={8} />}
      {notice.data && (
        <>
          <div className="card">
            <NoticeText notice={notice.data} level={2} />
          </div>
          <p>
            <Button
              look="primary"
              data-action="accept-notice"
              isBusy={accept.isPending}
              onClick={() => accept.mutate(notice.data.version)}
            >
              {words.goOn}
            </Button>
          </p>
        </>
      )}
    </Page>
  )
}
