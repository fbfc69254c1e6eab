import { endpoints, type LoadedKind } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { CountingTable } from './counting-table.tsx'
import { LoadDialog } from './load-dialog.tsx'
import { loadedWords } from './loaded.words.ts'
import { loadedAddresses } from './loaded-address.ts'
import { countingNow } from './loaded-state.ts'
import { LoadedTable } from './loaded-table.tsx'
import { useLoaded } from './use-loaded.ts'

const homes = { dialect: '/reporting', 'rule-pack': '/rules' } as const satisfies Record<LoadedKind, string>

/** What was loaded of a kind, what of it counts, and the way to load more. */
export function LoadedPage({ kind }: { kind: LoadedKind }) {
  const words = useWords(loadedWords)
  const { account } = useSignedIn()
  const navigate = useNavigate()
  const loaded = useLoaded(kind)
  const [isLoading, setLoading] = useState(false)
  const { files = [], switches = [] } = loaded.data ?? {}
  const counting = countingNow(switches, shanghaiDay(new Date()))
  return (
    <Page
      next={
        <>
          <p className="quiet">{words[kind].explain}</p>
          <Link to={homes[kind]}>{words[kind].home}</Link>
        </>
      }
      actions={
        mayAsk(endpoints.loadFile, account) && (
          <Button look="primary" data-action="load" onClick={() => setLoading(true)}>
            {words[kind].load}
          </Button>
        )
      }
    >
      <Failure error={loaded.error} retry={() => void loaded.refetch()} />
      {loaded.isPending && <Loading rows={4} />}
      {loaded.data && files.length === 0 && <EmptyCard title={words[kind].none} text={words[kind].noneText} />}
      {counting.length > 0 && (
        <section aria-labelledby="counts">
          <h2 id="counts">{words.counts}</h2>
          <CountingTable {...{ kind, counting, files, switches }} />
        </section>
      )}
      {files.length > 0 && (
        <section aria-labelledby="files">
          <h2 id="files">{words.files}</h2>
          <LoadedTable {...{ kind, files, switches }} />
        </section>
      )}
      {isLoading && (
        <LoadDialog
          kind={kind}
          onLoaded={(fileId) => void navigate(`${loadedAddresses[kind]}/${fileId}`)}
          onClose={() => setLoading(false)}
        />
      )}
    </Page>
  )
}
