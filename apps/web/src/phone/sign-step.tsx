import type { HandoverSheetView, HandoverTask } from '@openbeian/contract'
import { useEffect, useState } from 'react'
import { useWords } from '../kit/language.tsx'
import { Failure, Notice } from '../kit/notice.tsx'
import { SignForm } from '../kit/sign-form.tsx'
import { sheetWords } from '../kit/words/sheets.ts'
import { phoneWords } from './phone.words.ts'
import { StepPage, type StepProps } from './step-page.tsx'
import { useRequest } from './use-request.ts'
import './big-button.css'
import './sign-step.css'

const fingerField = { width: 600, height: 320 }

/** All that stands on the sheet, to be read first; then the signature. */
export function SignStep({ task, api: { sheet }, onTask, onOver }: StepProps) {
  const words = useWords(phoneWords)
  const sheets = useWords(sheetWords)
  const reading = useRequest<HandoverSheetView>(onOver)
  const signing = useRequest<HandoverTask>(onOver)
  const { answer: it, ask } = reading
  const { answer: signed } = signing

  useEffect(() => void ask(sheet.read()), [ask, sheet])
  useEffect(() => {
    if (signed) onTask(signed)
  }, [signed, onTask])

  return (
    <StepPage task={task} title={it?.title ?? words.signTitle}>
      <Failure error={reading.error} retry={() => void ask(sheet.read())} />
      {!it && !reading.error && <p role="status">{words.loading}</p>}
      {it && (
        <>
          {it.state === 'stale' && <Notice kind="warning" title={sheets.stale} />}
          <SheetText it={it} />
          <Original load={sheet.pdf} />
          {it.state === 'current' && (
            <section className="card stack" aria-labelledby="sign-here">
              <h2 id="sign-here">{words.signHere}</h2>
              <SignForm
                signer={it.signer}
                field={fingerField}
                honest={sheets.pad.honestOnPhone}
                isBusy={signing.isBusy}
                error={signing.error}
                onSign={(drawn) => void signing.ask(sheet.sign(drawn))}
              />
            </section>
          )}
        </>
      )}
    </StepPage>
  )
}

/** As it is printed, broken into lines for a small screen. */
const SheetText = ({ it: { title, opening, sections, clauses } }: { it: HandoverSheetView }) => (
  <article className="card stack sheet-text" lang="zh-CN" aria-label={title}>
    <p>{opening}</p>
    {sections.map(({ title: heading, rows }) => (
      <section key={heading}>
        <h2>{heading}</h2>
        <dl>
          {rows.map(({ label, value }) => (
            <div key={`${label} ${value}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
    <ol>
      {clauses.map((clause) => (
        <li key={clause}>{clause}</li>
      ))}
    </ol>
  </article>
)

/** The page itself: fetched with the link, so it is opened in two steps. */
function Original({ load }: { load: () => Promise<Blob> }) {
  const words = useWords(phoneWords)
  const [address, setAddress] = useState<string>()
  const [error, setError] = useState<unknown>()
  useEffect(() => () => (address ? URL.revokeObjectURL(address) : undefined), [address])
  if (address) {
    return (
      <a className="big-choice" href={address} target="_blank" rel="noreferrer">
        {words.openPdf}
      </a>
    )
  }
  return (
    <>
      <Failure error={error} />
      <button
        type="button"
        className="big-choice"
        data-action="load-pdf"
        onClick={() => void load().then((pdf) => setAddress(URL.createObjectURL(pdf)), setError)}
      >
        {words.loadPdf}
      </button>
    </>
  )
}
