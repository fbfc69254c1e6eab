import type { MandateView } from '@openbeian/contract'
import { useState } from 'react'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { useMandates } from '../../kit/mandates.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { type AskedOfMandate, EndDialog } from './end-dialog.tsx'
import { MandateCard } from './mandate-card.tsx'
import { mandateDeskWords } from './mandates.words.ts'

/** 代办委托: what waits for a reviewer, then all others. */
export function MandatesPage() {
  const words = useWords(mandateDeskWords)
  const [asked, setAsked] = useState<AskedOfMandate>()
  const [done, setDone] = useState(false)
  const mandates = useMandates()
  const all = mandates.data?.mandates ?? []
  const waiting = all.filter((it) => it.state === 'waiting')
  const cards = (some: readonly MandateView[]) =>
    some.map((it) => (
      <MandateCard
        key={it.id}
        mandate={it}
        onEnd={(end) => setAsked({ mandate: it, end })}
        onDone={() => setDone(true)}
      />
    ))
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      <Failure error={mandates.error} retry={() => void mandates.refetch()} />
      {mandates.isPending && <Loading rows={8} />}
      {done && <Notice kind="success">{words.done}</Notice>}
      {mandates.data && all.length === 0 && <EmptyCard title={words.none} text={words.noneText} />}
      {all.length > 0 && (
        <>
          <h2>{words.waiting}</h2>
          {waiting.length === 0 && <p className="quiet">{words.nothingWaits}</p>}
          {cards(waiting)}
          <h2>{words.decided}</h2>
          {cards(all.filter((it) => it.state !== 'waiting'))}
        </>
      )}
      {asked && (
        <EndDialog
          asked={asked}
          onDone={() => {
            setAsked(undefined)
            setDone(true)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  )
}
