import { endpoints, type RiskEntry } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { foundRisks, type RiskQuery } from './found-risks.ts'
import { NewRiskDialog } from './new-risk-dialog.tsx'
import { RiskFilters } from './risk-filters.tsx'
import { RiskTable } from './risk-table.tsx'
import { riskWords } from './risks.words.ts'
import { useLift, useRisks } from './use-risks.ts'

/** What this provider has put on its risk list. */
export function RisksPage() {
  const words = useWords(riskWords)
  const { account } = useSignedIn()
  const risks = useRisks()
  const lift = useLift()
  const [wish, setWish] = useState<RiskQuery>({ text: '', kind: '', state: 'counts' })
  const [isAdding, setAdding] = useState(false)
  const [lifting, setLifting] = useState<RiskEntry>()
  const [done, setDone] = useState('')
  const all = risks.data ?? []
  const found = foundRisks(all, wish)
  const mayAdd = mayAsk(endpoints.addRiskEntry, account)
  return (
    <Page
      next={
        <p className="quiet">
          {words.explain} {words.kept}
        </p>
      }
      actions={
        mayAdd && (
          <Button look="primary" data-action="mark-risk" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      <Failure error={risks.error} retry={() => void risks.refetch()} />
      {done && <Notice kind="success">{done}</Notice>}
      {risks.isPending && <Loading rows={6} />}
      {risks.data?.length === 0 && <EmptyCard title={words.empty} text={words.emptyText} />}
      {all.length > 0 && <RiskFilters wish={wish} found={found.length} onWish={setWish} />}
      {all.length > 0 && found.length === 0 && <p role="status">{words.nothingFound}</p>}
      {found.length > 0 && <RiskTable entries={found} onLift={mayAdd ? setLifting : undefined} />}
      {isAdding && (
        <NewRiskDialog
          onDone={() => {
            setAdding(false)
            setDone(words.added)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {lifting && (
        <ReasonDialog
          title={words.liftNamed(lifting.shown)}
          isPending={lift.isPending}
          error={lift.error}
          onSure={(reason) =>
            lift.mutate(
              { riskId: lifting.id, reason },
              {
                onSuccess: () => {
                  setLifting(undefined)
                  setDone(words.lifted)
                },
              },
            )
          }
          onClose={() => setLifting(undefined)}
        >
          <p>{words.liftText}</p>
        </ReasonDialog>
      )}
    </Page>
  )
}
