import { isRealReason } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { kitWords } from './words/kit.ts'
import './field.css'

interface RevealProps {
  orderId: string
  /** The masked fields to show in the clear. */
  paths: string[]
  onRevealed: (values: Record<string, string>) => void
}

/** Shows masked values after a reason was given; the server keeps who, when and why. */
export function Reveal({ orderId, paths, onRevealed }: RevealProps) {
  const { reveal: words, cancel } = useWords(kitWords)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const reveal = useMutation({
    mutationFn: () => api.reveal({ params: { orderId }, body: { reason, paths } }),
    onSuccess: ({ values }) => {
      setOpen(false)
      setReason('')
      onRevealed(values)
    },
  })
  const isTooShort = !isRealReason(reason)

  return (
    <>
      <Button onClick={() => setOpen(true)} data-action="reveal">
        {words.open}
      </Button>
      {isOpen && (
        <Dialog title={words.title} onClose={() => setOpen(false)}>
          <div className="stack">
            <p>{words.explain}</p>
            <div className="field">
              <label htmlFor="reveal-reason">{words.reason}</label>
              <p id="reveal-hint" className="field-hint">
                {words.reasonExample}
              </p>
              <input
                className="text-input"
                id="reveal-reason"
                data-path="reason"
                aria-describedby="reveal-hint"
                maxLength={300}
                value={reason}
                onChange={(event) => setReason(event.target.value)}
              />
              {reason !== '' && isTooShort && <p className="finding finding-blocks">{words.tooShort}</p>}
            </div>
            <Failure error={reveal.error} />
            <div className="dialog-foot">
              <Button onClick={() => setOpen(false)}>{cancel}</Button>
              <Button look="primary" disabled={isTooShort} isBusy={reveal.isPending} onClick={() => reveal.mutate()}>
                {words.submit}
              </Button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
