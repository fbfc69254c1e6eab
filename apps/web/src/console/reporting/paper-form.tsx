import { type FiledPaperKind, filedPaperKinds } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useFiledServices } from '../../kit/filed-services.ts'
import type { Finding } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { filedPaperWords } from './filed-papers.words.ts'
import { useSendPaper } from './use-papers.ts'

export function PaperForm() {
  const { form: words } = useWords(filedPaperWords)
  const { materials } = useWords(fieldWords)
  const filed = useFiledServices()
  const sent = useSendPaper()
  const [number, setNumber] = useState('')
  const [kind, setKind] = useState<FiledPaperKind>('verification-sheet')
  const [file, setFile] = useState<File>()
  const [isTold, setTold] = useState(false)
  // a chosen file is forgotten only by another input
  const [round, setRound] = useState(0)
  const numbers = new Set((filed.data ?? []).flatMap((it) => [it.subjectNumber, it.serviceNumber]))
  const send = () => {
    setTold(true)
    if (number.trim() === '' || !file) return
    const done = () => {
      setNumber('')
      setFile(undefined)
      setTold(false)
      setRound(round + 1)
    }
    sent.mutate({ number: number.trim(), kind, file }, { onSuccess: done })
  }
  const told = (at: string, isMissing: boolean, text: 'needed' | 'fileNeeded') =>
    isTold && isMissing ? [missing(at, text)] : []
  return (
    <form
      className="card stack"
      aria-labelledby="send-paper"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <h2 id="send-paper">{words.title}</h2>
      <Field
        path="number"
        label={words.number}
        hint={words.numberHint}
        findings={told('number', number.trim() === '', 'needed')}
      >
        {(input) => (
          <input
            {...input}
            className="text-input"
            list="filed-numbers"
            maxLength={128}
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        )}
      </Field>
      <datalist id="filed-numbers">
        {[...numbers].map((it) => (
          <option key={it} value={it} />
        ))}
      </datalist>
      <Field path="kind" label={words.kind}>
        {(input) => (
          <select
            {...input}
            className="select"
            value={kind}
            onChange={({ target }) => setKind(target.value as FiledPaperKind)}
          >
            {filedPaperKinds.map((it) => (
              <option key={it} value={it}>
                {materials[it]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field
        path="file"
        label={words.file}
        hint={words.fileHint}
        findings={told('file', file === undefined, 'fileNeeded')}
      >
        {(input) => (
          <input
            {...input}
            key={round}
            type="file"
            className="text-input"
            accept="image/jpeg,image/png,application/pdf"
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        )}
      </Field>
      <Failure error={sent.error} />
      {sent.data && <Notice kind="success">{words.sent(sent.data.number)}</Notice>}
      <div>
        <Button look="primary" type="submit" data-action="send-paper" isBusy={sent.isPending}>
          {words.submit}
        </Button>
      </div>
    </form>
  )
}

const missing = (at: string, text: 'needed' | 'fileNeeded'): Finding => ({
  rule: `paper.${text}`,
  severity: 'blocks',
  at,
  message: { zh: filedPaperWords.zh.form[text], en: filedPaperWords.en.form[text] },
  whatToDo: { zh: '', en: '' },
})
