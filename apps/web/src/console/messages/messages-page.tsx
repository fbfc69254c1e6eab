import type { MessageView } from '@openbeian/contract'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { More } from '../../kit/more.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { afterOf, pagesOfList } from '../../kit/pages-of-list.ts'
import { Refreshed } from '../../kit/refreshed.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { MessageTable } from './message-table.tsx'
import { messageWords } from './messages.words.ts'

/** What goes to people outside, and what became of it. */
export function MessagesPage() {
  const words = useWords(messageWords)
  const [state, setState] = useState<MessageView['state'] | ''>('')
  const messages = useInfiniteQuery({
    queryKey: ['messages', state],
    queryFn: ({ pageParam, signal }) =>
      api.listMessages({ query: { ...(state && { state }), ...afterOf(pageParam) }, signal }),
    ...pagesOfList,
    placeholderData: keepPreviousData,
    refetchInterval: 15_000,
  })
  const [newest] = messages.data?.pages ?? []
  const kept = newest?.kept ?? 0
  const shown = messages.data?.pages.flatMap((it) => it.messages) ?? []
  const isEmpty = messages.data !== undefined && shown.length === 0
  return (
    <Page badge={<Refreshed query={messages} />} next={<p className="quiet">{words.explain}</p>}>
      <Failure error={messages.error} retry={() => void messages.refetch()} />
      {messages.isPending && <Loading rows={8} />}
      {newest?.linksGoOut === false && <Notice kind="warning">{words.noAddress}</Notice>}
      {kept > 0 && <Notice kind="warning">{words.someKept(kept)}</Notice>}
      {isEmpty && !state && <EmptyCard title={words.empty} text={words.emptyText} />}
      {(state !== '' || shown.length > 0) && (
        <div className="row filters">
          <SelectFilter
            name="state"
            label={words.onlyState}
            value={state}
            options={orNone(words.anyState, optionsOf(words.states))}
            onChoose={setState}
          />
        </div>
      )}
      {isEmpty && state !== '' && <p role="status">{words.nothingFound}</p>}
      {shown.length > 0 && <MessageTable messages={shown} />}
      <More shown={shown.length} total={newest?.total} query={messages} />
    </Page>
  )
}
