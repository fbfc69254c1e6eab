import { type BatchRowState, type BatchStep, type BatchView, batchRowStates } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { api } from '../api.ts'
import { Button } from '../button.tsx'
import { Dialog } from '../dialog.tsx'
import { useLanguage, useWords } from '../language.tsx'
import { Loading } from '../loading.tsx'
import { Failure, Notice } from '../notice.tsx'
import { Page } from '../page.tsx'
import { kitWords } from '../words/kit.ts'
import { BatchRows } from './batch-rows.tsx'
import { batchWords } from './batches.words.ts'
import { countsText } from './counts-text.ts'
import { useBatchWork } from './use-batch-work.ts'

/** One batch: how far it is, what was found row by row, and the next step. */
export function BatchPage() {
  const words = useWords(batchWords)
  const { language } = useLanguage()
  const { batchId = '' } = useParams()
  const [state, setState] = useState<BatchRowState>()
  const [isConfirming, setConfirming] = useState(false)
  const batch = useQuery({
    queryKey: ['batch', batchId],
    queryFn: ({ signal }) => api.getBatch({ params: { batchId }, signal }),
  })
  const { work, at, stopped } = useBatchWork(batchId)
  const it = batch.data
  const take = (step: BatchStep) => (step === 'submit' ? setConfirming(true) : work.mutate(step))
  return (
    <Page
      {...(it && { title: it.name })}
      next={<Link to="/batches">{words.back}</Link>}
      actions={it && <Steps of={it} isBusy={work.isPending} onTake={take} />}
    >
      <Failure error={batch.error ?? work.error} retry={() => void batch.refetch()} />
      {batch.isPending && <Loading />}
      {work.isPending && <Notice kind="info">{words.goesOn(at)}</Notice>}
      {stopped && <Notice kind="warning">{words.stopped(stopped[language], at)}</Notice>}
      {work.isSuccess && !stopped && <Notice kind="success">{words.done}</Notice>}
      {it && <p data-counts>{countsText(it, words.states, language)}</p>}
      {it && it.counts.refused > 0 && <p className="quiet">{words.refusedText}</p>}
      {it && (
        <>
          <p className="row">
            {[undefined, ...batchRowStates.filter((one) => it.counts[one] > 0)].map((one) => (
              <Button
                key={one ?? 'all'}
                look={one === state ? 'primary' : 'framed'}
                aria-pressed={one === state}
                onClick={() => setState(one)}
              >
                {one ? `${words.states[one]} ${it.counts[one]}` : words.all}
              </Button>
            ))}
          </p>
          <BatchRows batchId={batchId} state={state} />
        </>
      )}
      {it && isConfirming && (
        <ConfirmDialog
          count={it.counts.clean}
          onSure={() => {
            setConfirming(false)
            work.mutate('submit')
          }}
          onClose={() => setConfirming(false)}
        />
      )}
    </Page>
  )
}

interface StepsProps {
  of: BatchView
  isBusy: boolean
  onTake: (step: BatchStep) => void
}

function Steps({ of: { counts }, isBusy, onTake }: StepsProps) {
  const words = useWords(batchWords)
  const counted: Record<BatchStep, number> = {
    draft: counts.waiting + counts.drafted,
    check: counts.faulty + counts.clean,
    submit: counts.clean,
  }
  const first = counted.draft > 0 ? 'draft' : counted.submit > 0 ? 'submit' : 'check'
  return (
    <>
      {(['draft', 'check', 'submit'] as const)
        .filter((step) => counted[step] > 0)
        .map((step) => (
          <Button
            key={step}
            {...(step === first && { look: 'primary' as const })}
            isBusy={isBusy}
            data-action={`batch-${step}`}
            onClick={() => onTake(step)}
          >
            {words.steps[step]}
          </Button>
        ))}
    </>
  )
}

function ConfirmDialog({ count, onSure, onClose }: { count: number; onSure: () => void; onClose: () => void }) {
  const words = useWords(batchWords)
  const { cancel } = useWords(kitWords)
  const [isConfirmed, setConfirmed] = useState(false)
  return (
    <Dialog title={words.steps.submit} onClose={onClose}>
      <div className="stack">
        <p>{words.submitText(count)}</p>
        <label className="tick">
          <input
            type="checkbox"
            data-path="confirmedTrue"
            checked={isConfirmed}
            onChange={({ target }) => setConfirmed(target.checked)}
          />
          {words.confirm}
        </label>
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" data-action="sure" disabled={!isConfirmed} onClick={onSure}>
            {words.steps.submit}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
