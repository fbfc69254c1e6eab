import { type DeletionProof, endpoints } from '@openbeian/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { ProofTable } from '../../kit/privacy/proof-table.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { useSignedIn } from '../../kit/session.ts'
import { AskForm } from './ask-form.tsx'
import { ConsentList } from './consent-list.tsx'
import { myDataWords } from './my-data.words.ts'
import { RequestList } from './request-list.tsx'

/** 我的资料: what people may ask for with their data. */
export function MyDataPage() {
  const words = useWords(myDataWords)
  const { account } = useSignedIn()
  const own = useQuery({ queryKey: ['own-data'], queryFn: ({ signal }) => api.getOwnData({ signal }) })
  const [proof, setProof] = useState<DeletionProof>()
  if (proof) {
    return (
      <Page>
        <ProofTable proof={proof} />
      </Page>
    )
  }
  return (
    <Page
      next={<p className="quiet">{words.explain}</p>}
      actions={
        <>
          <Link to="/privacy">{words.notice}</Link> <Link to="/looks">{words.looks}</Link>
        </>
      }
    >
      {mayAsk(endpoints.exportOwnData, account) ? <Copy /> : <Notice kind="info" title={words.ownersOnly} />}
      <section className="card stack">
        <h2>{words.correctTitle}</h2>
        <p>{words.correctText}</p>
        <AskForm onAsked={() => void own.refetch()} />
      </section>
      <Failure error={own.error} retry={() => void own.refetch()} />
      {own.isPending && <Loading rows={4} />}
      {own.data && (
        <>
          <RequestList requests={own.data.requests} />
          <ConsentList consents={own.data.consents} onChange={() => void own.refetch()} />
          {mayAsk(endpoints.eraseOwnData, account) && <Erase {...own.data} onErased={setProof} />}
        </>
      )}
    </Page>
  )
}

function Copy() {
  const words = useWords(myDataWords)
  const copy = useMutation({
    mutationFn: () => api.exportOwnData({}),
    onSuccess: (archive) => saveFile(archive, 'my-data.zip'),
  })
  return (
    <section className="card stack">
      <h2>{words.copyTitle}</h2>
      <p>{words.copyText}</p>
      <Failure error={copy.error} />
      <p>
        <Button look="primary" data-action="export-own-data" isBusy={copy.isPending} onClick={() => copy.mutate()}>
          {words.copy}
        </Button>
      </p>
    </section>
  )
}

interface EraseProps {
  ordersUnderWay: number
  filedSubjects: number
  onErased: (proof: DeletionProof) => void
}

function Erase({ ordersUnderWay, filedSubjects, onErased }: EraseProps) {
  const words = useWords(myDataWords)
  const [isAsking, setAsking] = useState(false)
  const erase = useMutation({ mutationFn: () => api.eraseOwnData({ body: { sure: true } }), onSuccess: onErased })
  return (
    <section className="card stack">
      <h2>{words.eraseTitle}</h2>
      <p>{words.eraseText}</p>
      {filedSubjects > 0 && <p>{words.filed(filedSubjects)}</p>}
      {ordersUnderWay > 0 ? (
        <Notice kind="info" title={words.underWay(ordersUnderWay)} />
      ) : (
        <p>
          <Button isDanger data-action="erase-own-data" onClick={() => setAsking(true)}>
            {words.erase}
          </Button>
        </p>
      )}
      {isAsking && (
        <Dialog title={words.eraseTitle} onClose={() => setAsking(false)}>
          <p>{words.eraseText}</p>
          <Failure error={erase.error} />
          <p>
            <Button isDanger data-action="erase-own-data-sure" isBusy={erase.isPending} onClick={() => erase.mutate()}>
              {words.eraseSure}
            </Button>
          </p>
        </Dialog>
      )}
    </section>
  )
}
