import { endpoints, type OpenOtherWay } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Refreshed } from '../../kit/refreshed.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { ArrangeDialog } from './arrange-dialog.tsx'
import { identityWords } from './identity.words.ts'
import { OtherWayTable } from './other-way-table.tsx'
import { SettleDialog } from './settle-dialog.tsx'
import { useOtherWays } from './use-other-ways.ts'

/** Who wants to prove who they are without their face, and what staff do about it. */
export function IdentityPage() {
  const words = useWords(identityWords)
  const { account } = useSignedIn()
  const otherWays = useOtherWays()
  const [open, setOpen] = useState<{ what: 'arrange' | 'settle'; way: OpenOtherWay }>()
  const [done, setDone] = useState('')
  const close = () => setOpen(undefined)
  const finish = (text: string) => {
    setDone(text)
    close()
  }
  return (
    <Page
      badge={<Refreshed query={otherWays} />}
      next={<p className="quiet">{words.explain}</p>}
      actions={mayAsk(endpoints.getFaceTerms, account) && <Link to="/identity/terms">{words.toTerms}</Link>}
    >
      <Failure error={otherWays.error} retry={() => void otherWays.refetch()} />
      {done && <Notice kind="success">{done}</Notice>}
      {otherWays.isPending && <Loading rows={6} />}
      {otherWays.data?.length === 0 && <EmptyCard title={words.empty} text={words.emptyText} />}
      {otherWays.data && otherWays.data.length > 0 && (
        <>
          <p data-waiting={otherWays.data.length}>{words.count(otherWays.data.length)}</p>
          <OtherWayTable otherWays={otherWays.data} onOpen={(what, way) => setOpen({ what, way })} />
        </>
      )}
      {open?.what === 'arrange' && <ArrangeDialog way={open.way} onDone={finish} onClose={close} />}
      {open?.what === 'settle' && <SettleDialog way={open.way} onDone={finish} onClose={close} />}
    </Page>
  )
}
