import type { MandateView } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { useMandates } from '../../kit/mandates.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { AgentCode } from './agent-code.tsx'
import { GiveForm } from './give-form.tsx'
import { GivenCard } from './given-card.tsx'
import { HeldCard } from './held-card.tsx'
import { mandatePageWords } from './mandates.words.ts'
import { RevokeDialog } from './revoke-dialog.tsx'

/** 代办: who acts for the customer, and for whom the customer acts. */
export function MandatesPage() {
  const words = useWords(mandatePageWords)
  const [revoking, setRevoking] = useState<MandateView>()
  const [done, setDone] = useState('')
  const mandates = useMandates()
  const { agentCode } = mandates.data ?? {}
  const of = (side: MandateView['side']) => mandates.data?.mandates.filter((it) => it.side === side) ?? []
  return (
    <Page next={<p>{words.explain}</p>}>
      <Failure error={mandates.error} retry={() => void mandates.refetch()} />
      {mandates.isPending && <Loading />}
      {done && <Notice kind="success">{done}</Notice>}
      {mandates.data && (
        <>
          <section className="stack" aria-labelledby="given">
            <h2 id="given">{words.given}</h2>
            {of('given').length === 0 && <EmptyCard title={words.noneGiven} text={words.noneGivenText} />}
            {of('given').map((it) => (
              <GivenCard key={it.id} mandate={it} onRevoke={() => setRevoking(it)} />
            ))}
            <GiveForm />
          </section>
          <section className="stack" aria-labelledby="held">
            <h2 id="held">{words.held}</h2>
            <AgentCode code={agentCode} />
            {of('held').some((it) => it.isInForce) && <Link to="/batches">{words.many}</Link>}
            {agentCode && of('held').length === 0 && <EmptyCard title={words.noneHeld} text={words.noneHeldText} />}
            {of('held').map((it) => (
              <HeldCard key={it.id} mandate={it} />
            ))}
          </section>
        </>
      )}
      {revoking && (
        <RevokeDialog
          mandate={revoking}
          onDone={() => {
            setRevoking(undefined)
            setDone(words.revoked)
          }}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </Page>
  )
}
