import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { LookTable } from './look-table.tsx'
import { looksWords } from './looks.words.ts'
import '../../kit/field.css'

/** 谁看过我的资料: who of the provider looked at the data of the caller's customer. */
export function LooksPage() {
  const words = useWords(looksWords)
  const { provider } = useSignedIn()
  const [lists, setLists] = useState<'shown' | 'hidden'>('hidden')
  const looks = useLooks(lists)
  return (
    <Page next={<p className="quiet">{words.explain(provider.name)}</p>}>
      <label className="tick">
        <input
          type="checkbox"
          data-filter="lists"
          checked={lists === 'shown'}
          onChange={({ target }) => setLists(target.checked ? 'shown' : 'hidden')}
        />
        {words.withLists}
      </label>
      <Failure error={looks.error} retry={() => void looks.refetch()} />
      {looks.isPending && <Loading rows={8} />}
      {looks.data?.length === 0 && <EmptyCard title={words.empty} text={words.emptyText} />}
      {looks.data && looks.data.length > 0 && <LookTable looks={looks.data} />}
      {looks.hasNextPage && (
        <div>
          <Button
            data-action="older-looks"
            isBusy={looks.isFetchingNextPage}
            onClick={() => void looks.fetchNextPage()}
          >
            {words.older}
          </Button>
        </div>
      )}
    </Page>
  )
}

const useLooks = (lists: 'shown' | 'hidden') =>
  useInfiniteQuery({
    queryKey: ['data-looks', lists],
    queryFn: ({ pageParam, signal }) =>
      api.listDataLooks({ query: { lists, ...(pageParam && { before: pageParam }) }, signal }),
    initialPageParam: '',
    getNextPageParam: ({ looks, more }) => (more ? looks.at(-1)?.id : undefined),
    select: ({ pages }) => pages.flatMap(({ looks }) => looks),
  })
