import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { contactCodeWords } from './contact-code.words.ts'
import { useConfirmCode } from './use-contact-code.ts'
import './contact-code.css'

/** Digits of a contact code, as the server makes it. */
const codeLength = 6

interface CodeFormProps {
  path: string
  label: string
  /** When the newest code left: what was typed of an older one is emptied. */
  sentAt: number
  secondsLeft: number
  isSending: boolean
  onAgain: () => void
  onConfirmed: (paths: string[]) => void
}

/** Six digits; pasted or filled in by the phone they are sent off at once. */
export function CodeForm({ path, label, sentAt, secondsLeft, isSending, onAgain, onConfirmed }: CodeFormProps) {
  const words = useWords(contactCodeWords)
  const input = useRef<HTMLInputElement>(null)
  const [code, setCode] = useState('')
  const [showsFault, setShowsFault] = useState(false)
  const confirm = useConfirmCode(path, onConfirmed)
  const id = `${path}-code`

  // biome-ignore lint/correctness/useExhaustiveDependencies: with every code that leaves one begins anew
  useEffect(() => {
    setCode('')
    input.current?.focus()
  }, [sentAt])

  const offer = (typed: string) => {
    setShowsFault(typed.length !== codeLength)
    if (typed.length === codeLength && !confirm.isPending) {
      confirm.mutate(typed, { onError: () => input.current?.select() })
    }
  }
  const type = (text: string) => {
    const typed = text.normalize('NFKC').replace(/\D/g, '').slice(0, codeLength)
    setCode(typed)
    setShowsFault(false)
    confirm.reset()
    if (typed.length === codeLength && typed !== code) offer(typed)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    offer(code)
  }
  const isWrong = showsFault || confirm.isError
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <div className="row">
        <label htmlFor={id} className="sr-only">
          {label}
        </label>
        <input
          ref={input}
          id={id}
          className="text-input code-input"
          type="text"
          inputMode="numeric"
          autoComplete="one-time-code"
          placeholder={words.code}
          aria-invalid={isWrong || undefined}
          aria-describedby={isWrong ? `${id}-fault` : undefined}
          value={code}
          onChange={({ target }) => type(target.value)}
        />
        <Button type="submit" data-action="confirm-code" isBusy={confirm.isPending}>
          {words.confirm}
        </Button>
        <Button look="quiet" data-action="send-again" disabled={secondsLeft > 0} isBusy={isSending} onClick={onAgain}>
          {secondsLeft > 0 ? words.againIn(secondsLeft) : words.again}
        </Button>
      </div>
      <div id={`${id}-fault`}>
        {showsFault && (
          <p className="finding finding-blocks" role="alert">
            ▲ {words.incomplete}
          </p>
        )}
        <Failure error={confirm.error} />
      </div>
    </form>
  )
}
