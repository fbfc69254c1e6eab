import { valueAt } from '@openbeian/filing'
import { useEffect, useRef } from 'react'
import { Button } from '../../kit/button.tsx'
import { fieldLabel } from '../../kit/field-name.ts'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { CodeForm } from './code-form.tsx'
import { contactCodeWords } from './contact-code.words.ts'
import { useForm } from './form.ts'
import { NotSaved, useConfirmedContacts, useSendCode } from './use-contact-code.ts'
import './contact-code.css'

const channelOf = (path: string) => (path.endsWith('.mobile') ? 'mobile' : 'email')
const complete = { mobile: /^1[3-9]\d{9}$/, email: /^[^\s@]{1,64}@[^\s@]{1,190}$/ } as const

/** Beside a mobile or an address: its owner may send a code back. Another value begins anew. */
export function ContactCode({ path }: { path: string }) {
  const { filing, draft } = useForm()
  const value = String(valueAt(filing, path) ?? '').trim()
  if (!complete[channelOf(path)].test(value)) return null
  return draft.byMandate ? <ConfirmedOrNot path={path} /> : <ConfirmContact key={value} path={path} />
}

/** A third party sees whether the code came back; the sponsor's own people have it sent and type it. */
function ConfirmedOrNot({ path }: { path: string }) {
  const words = useWords(contactCodeWords)
  const { isConfirmed } = useConfirmedContacts(path)
  return isConfirmed ? <Confirmed wasAsked={false} /> : <p className="field-hint">{words.byCustomer}</p>
}

function ConfirmContact({ path }: { path: string }) {
  const form = useForm()
  const words = useWords(contactCodeWords)
  const label = fieldLabel(path, useWords(fieldWords), form.isIndividual)
  const { isConfirmed, learn } = useConfirmedContacts(path)
  const { send, secondsLeft } = useSendCode(path)

  if (isConfirmed) return <Confirmed wasAsked={send.data !== undefined} />
  return (
    <div className="contact-code" data-contact-code={path}>
      {!send.data && (
        <Button
          isSmall
          data-action="send-code"
          aria-label={`${label}：${words.send[channelOf(path)]}`}
          isBusy={send.isPending}
          onClick={() => send.mutate()}
        >
          {words.send[channelOf(path)]}
        </Button>
      )}
      <p role="status" className="field-hint">
        {send.data && (send.data.staysHere ? words.staysHere : words.sent(send.data.to, send.data.validMinutes))}
      </p>
      {send.data && (
        <CodeForm
          path={path}
          label={words.codeOf(label)}
          sentAt={send.submittedAt}
          secondsLeft={secondsLeft}
          isSending={send.isPending}
          onAgain={() => send.mutate()}
          onConfirmed={learn}
        />
      )}
      {send.error instanceof NotSaved ? (
        <p className="finding finding-blocks" role="alert">
          ▲ {words.unsaved}
        </p>
      ) : (
        <Failure error={send.error} />
      )}
    </div>
  )
}

/** Takes the focus after a code was typed: the input it was in is gone. */
function Confirmed({ wasAsked }: { wasAsked: boolean }) {
  const words = useWords(contactCodeWords)
  const note = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (wasAsked) note.current?.focus({ preventScroll: true })
  }, [wasAsked])
  return (
    <p className="contact-code confirmed" role="status" data-confirmed tabIndex={-1} ref={note}>
      <span>
        <span aria-hidden="true">✓ </span>
        {words.confirmed}
      </span>
    </p>
  )
}
