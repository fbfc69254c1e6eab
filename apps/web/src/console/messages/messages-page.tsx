import type { MessageView } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Refreshed } from '../../kit/refreshed.tsx'
import { optionsOf, orNone, SelectFilter } from '../../kit/select.tsx'
import { MessageTable } from './message-table.tsx'
import { messageWords } from './messages.words.ts'

/** What goes to people outside, and what became of it. */
export function MessagesPage() {
  const words = useWords(messageWords)
  const [state, setState] = useState<MessageView['state'] | ''>('')
  const messages = useQuery({
    queryKey: ['messages'],
    queryFn: ({ signal }) => api.listMessages({ signal }),
    refetchInterval: 15_000,
  })
  const all = messages.data?.messages ?? []
  const kept = all.filter((it) => it.state === 'kept').length
  const shown = all.filter((it) => !state || it.state === state)
  return (
    <Page badge={<Refreshed query={messages} />} next={<p className="quiet">{words.explain}</p>}>
      <Failure error={messages.error} retry={() => void messages.refetch()} />
      {messages.isPending && <Loading rows={8} />}
      {messages.data?.linksGoOut === false && <Notice kind="warning">{words.noAddress}</Notice>}
      {kept > 0 && <Notice kind="warning">{words.someKept(kept)}</Notice>}
      {messages.data?.messages.length === 0 && <EmptyCard title={words.empty} text={words.emptyText} />}
      {all.length > 0 && (
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
      {all.length > 0 && shown.length === 0 && <p role="status">{words.nothingFound}</p>}
      {shown.length > 0 && <MessageTable messages={shown} />}
    </Page>
  )
}
