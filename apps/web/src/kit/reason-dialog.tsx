import { isRealReason } from '@openbeian/contract'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './field.tsx'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { reasonWords } from './reason-dialog.words.ts'
import { kitWords } from './words/kit.ts'

interface ReasonDialogProps {
  title: string
  /** What follows from it. */
  children: ReactNode
  isPending: boolean
  error: unknown
  onSure: (reason: string) => void
  onClose: () => void
}

/** Asks for the reason of something that cannot be undone; it goes into the audit log. */
export function ReasonDialog({ title, children, isPending, error, onSure, onClose }: ReasonDialogProps) {
  const words = useWords(reasonWords)
  const { cancel } = useWords(kitWords)
  const input = useRef<HTMLInputElement>(null)
  const [reason, setReason] = useState('')
  const [showsFault, setShowsFault] = useState(false)
  const isTooShort = !isRealReason(reason)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShowsFault(isTooShort)
    if (!isTooShort) onSure(reason.trim())
  }
  return (
    <Dialog title={title} onClose={onClose} focus={() => input.current}>
      <form className="stack" onSubmit={submit}>
        {children}
        <Field path="reason" label={words.reason} hint={words.hint}>
          {(given) => (
            <input
              {...given}
              ref={input}
              className="text-input"
              autoComplete="off"
              maxLength={500}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {showsFault && isTooShort && (
          <p className="finding finding-blocks" role="alert">
            {words.needed}
          </p>
        )}
        <Failure error={error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" data-action="sure" isBusy={isPending}>
            {title}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
