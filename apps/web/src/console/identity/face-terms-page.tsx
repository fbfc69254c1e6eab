import type { FaceTermsView } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { Badge } from '../../kit/badge.tsx'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { identityWords } from './identity.words.ts'
import { TermsHistory } from './terms-history.tsx'
import { TermsModels } from './terms-models.tsx'

const key = ['face-terms'] as const

/** What the face models are, and whether this provider answers for them. */
export function FaceTermsPage() {
  const { terms: words } = useWords(identityWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const terms = useQuery({ queryKey: key, queryFn: ({ signal }) => api.getFaceTerms({ signal }) })
  const decide = useMutation({
    mutationFn: (body: { accepts: boolean; textVersion: string }) => api.decideFaceTerms({ body }),
    onSuccess: (view) => queries.setQueryData(key, view),
    onSettled: () => setAsked(false),
  })
  const { data } = terms
  return (
    <Page
      badge={data && <TermsState terms={data} />}
      next={data && <p>{words.stateTexts[data.state]}</p>}
      actions={<Link to="/identity">{words.back}</Link>}
    >
      <Failure error={terms.error ?? decide.error} retry={() => void terms.refetch()} />
      {terms.isPending && <Loading rows={6} />}
      {data && (
        <>
          <section className="card stack" aria-labelledby="terms-text">
            <h2 id="terms-text">
              {words.text} <span className="quiet">{words.version(data.text.version)}</span>
            </h2>
            <Notice kind="warning" title={words.unverified} />
            <ul>
              {data.text[language].map((it) => (
                <li key={it}>{it}</li>
              ))}
              {data.keptDays !== undefined && <li>{words.keptDays(data.keptDays)}</li>}
              <li data-persons-kept={data.personsKept}>{words.personsKept(data.personsKept)}</li>
            </ul>
            <Decide
              state={data.state}
              isPending={decide.isPending}
              onAccept={() => decide.mutate({ accepts: true, textVersion: data.text.version })}
              onWithdraw={() => setAsked(true)}
            />
          </section>
          <TermsModels models={data.models} />
          <TermsHistory decisions={data.decisions} />
          {isAsked && (
            <WithdrawDialog
              isPending={decide.isPending}
              onSure={() => decide.mutate({ accepts: false, textVersion: data.text.version })}
              onClose={() => setAsked(false)}
            />
          )}
        </>
      )}
    </Page>
  )
}

function TermsState({ terms: { state, isOn } }: { terms: FaceTermsView }) {
  const { terms: words } = useWords(identityWords)
  return (
    <Badge look={isOn ? 'green' : 'grey'} data-terms-state={state}>
      <span aria-hidden="true">{isOn ? '✓' : '○'}</span> {words.states[state]}
    </Badge>
  )
}

interface DecideProps {
  state: FaceTermsView['state']
  isPending: boolean
  onAccept: () => void
  onWithdraw: () => void
}

/** Nothing where a setting of the server decides: the text under the title says so. */
function Decide({ state, isPending, onAccept, onWithdraw }: DecideProps) {
  const { terms: words } = useWords(identityWords)
  if (state === 'off' || state === 'service' || state === 'environment') return null
  return (
    <div>
      {state === 'accepted' ? (
        <Button isDanger data-action="withdraw-terms" onClick={onWithdraw}>
          {words.withdraw}
        </Button>
      ) : (
        <Button look="primary" data-action="accept-terms" isBusy={isPending} onClick={onAccept}>
          {words.accept}
        </Button>
      )}
    </div>
  )
}

function WithdrawDialog(it: { isPending: boolean; onSure: () => void; onClose: () => void }) {
  const { terms: words } = useWords(identityWords)
  const { cancel } = useWords(kitWords)
  return (
    <Dialog title={words.withdrawTitle} onClose={it.onClose}>
      <p>{words.withdrawText}</p>
      <div className="dialog-foot">
        <Button onClick={it.onClose}>{cancel}</Button>
        <Button look="primary" isDanger data-action="sure" isBusy={it.isPending} onClick={it.onSure}>
          {words.sure}
        </Button>
      </div>
    </Dialog>
  )
}
