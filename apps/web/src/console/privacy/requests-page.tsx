import { type DataRequestView, endpoints } from '@openbeian/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { Field } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { ProofTable } from '../../kit/privacy/proof-table.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { useSignedIn } from '../../kit/session.ts'
import { PersonForm } from './person-form.tsx'
import { consolePrivacyWords } from './privacy.words.ts'

type RequestOfCustomer = DataRequestView & {
  customerId: string
  customerName?: string | undefined
  settledBy?: string | undefined
}

/** What customers ask for with their data; answered, given out and deleted here. */
export function DataRequestsPage() {
  const words = useWords(consolePrivacyWords)
  const { account } = useSignedIn()
  const found = useQuery({ queryKey: ['data-requests'], queryFn: ({ signal }) => api.listDataRequests({ signal }) })
  const mayKeep = mayAsk(endpoints.settleDataRequest, account)
  const { requests = [], proofs = [] } = found.data ?? {}
  return (
    <Page next={<p className="quiet">{words.requestsExplain}</p>}>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={6} />}
      {found.data && requests.length === 0 && <EmptyCard title={words.noRequests} text={words.noRequestsText} />}
      {requests.map((it) => (
        <RequestCard key={it.id} request={it} mayKeep={mayKeep} onChange={() => void found.refetch()} />
      ))}
      {mayKeep && <PersonForm />}
      {proofs.map((proof) => (
        <details key={proof.number} className="card">
          <summary>{words.proofOf(proof.at.slice(0, 10), proof.number.slice(0, 8))}</summary>
          <ProofTable proof={proof} />
        </details>
      ))}
    </Page>
  )
}

function RequestCard({
  request: it,
  mayKeep,
  onChange,
}: {
  request: RequestOfCustomer
  mayKeep: boolean
  onChange: () => void
}) {
  const words = useWords(consolePrivacyWords)
  const { language } = useLanguage()
  const isLate = it.state === 'open' && new Date(it.dueAt) < new Date()
  return (
    <article className="card stack" data-request={it.state}>
      <h2>
        {it.customerName} · {words.kinds[it.kind]} · {words.states[it.state]}
      </h2>
      <p>{it.words}</p>
      <p className="quiet">
        {formatDateTime(it.askedAt, language)} · {isLate ? '▲ ' : ''}
        {words.due(formatDateTime(it.dueAt, language))}
      </p>
      {it.answer && (
        <p>
          {it.answer} <span className="quiet">{it.settledBy}</span>
        </p>
      )}
      {mayKeep && it.state === 'open' && <AnswerForm requestId={it.id} onAnswered={onChange} />}
      {mayKeep && <CustomerActions customerId={it.customerId} onErased={onChange} />}
    </article>
  )
}

function AnswerForm({ requestId, onAnswered }: { requestId: string; onAnswered: () => void }) {
  const words = useWords(consolePrivacyWords)
  const [answer, setAnswer] = useState('')
  const settle = useMutation({
    mutationFn: (state: 'done' | 'refused') =>
      api.settleDataRequest({ params: { requestId }, body: { state, answer } }),
    onSuccess: onAnswered,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    settle.mutate('done')
  }
  return (
    <form className="stack" onSubmit={submit}>
      <Field path={`answer-${requestId}`} label={words.answerTo}>
        {(input) => (
          <textarea
            {...input}
            className="text-input"
            rows={2}
            required
            minLength={4}
            maxLength={1000}
            value={answer}
            onChange={({ target }) => setAnswer(target.value)}
          />
        )}
      </Field>
      <Failure error={settle.error} />
      <div className="row">
        <Button type="submit" isBusy={settle.isPending} data-action="settle-done">
          {words.done}
        </Button>
        <Button isBusy={settle.isPending} data-action="settle-refused" onClick={() => settle.mutate('refused')}>
          {words.refuse}
        </Button>
      </div>
    </form>
  )
}

function CustomerActions({ customerId, onErased }: { customerId: string; onErased: () => void }) {
  const words = useWords(consolePrivacyWords)
  const [doing, setDoing] = useState<'export' | 'erase'>()
  const params = { customerId }
  const act = useMutation({
    mutationFn: async (reason: string) => {
      if (doing === 'erase') await api.eraseCustomerData({ params, body: { reason } })
      else saveFile(await api.exportCustomerData({ params, body: { reason } }), `customer-${customerId}.zip`)
    },
    onSuccess: () => {
      setDoing(undefined)
      onErased()
    },
  })
  const titles = { export: words.exportCustomer, erase: words.eraseCustomer }
  return (
    <div className="row">
      <Button isSmall data-action="export-customer" onClick={() => setDoing('export')}>
        {words.exportCustomer}
      </Button>
      <Button isSmall isDanger data-action="erase-customer" onClick={() => setDoing('erase')}>
        {words.eraseCustomer}
      </Button>
      {doing && (
        <ReasonDialog
          title={titles[doing]}
          isPending={act.isPending}
          error={act.error}
          onSure={(reason) => act.mutate(reason)}
          onClose={() => setDoing(undefined)}
        >
          <p>{doing === 'erase' ? words.eraseText : words.exportText}</p>
        </ReasonDialog>
      )}
    </div>
  )
}
