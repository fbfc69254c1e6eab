import { isRealReason } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { reviewWords } from './review.words.ts'
import '../../kit/field.css'
import './reason-editor.css'

interface RevealDialogProps {
  orderId: string
  paths: string[]
  onRevealed: (values: Record<string, string>) => void
  onClose: () => void
}

/** Shows masked values after a reason; what reviewers mostly do it for is already written there. */
export function RevealDialog({ orderId, paths, onRevealed, onClose }: RevealDialogProps) {
  const { reveal: kit, cancel } = useWords(kitWords)
  const { reveal: words } = useWords(reviewWords)
  const [reason, setReason] = useState(words.presets[0] ?? '')
  const submitButton = useRef<HTMLButtonElement>(null)
  const reveal = useMutation({
    mutationFn: () => api.reveal({ params: { orderId }, body: { reason: reason.trim(), paths } }),
    onSuccess: ({ values }) => {
      onRevealed(values)
      onClose()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    reveal.mutate()
  }
  const isTooShort = !isRealReason(reason)

  return (
    <Dialog title={kit.title} onClose={onClose} focus={() => submitButton.current}>
      <form className="stack" onSubmit={submit}>
        <p>{kit.explain}</p>
        <div className="field">
          <label htmlFor="reveal-reason">{kit.reason}</label>
          <input
            id="reveal-reason"
            className="text-input"
            data-path="reason"
            autoComplete="off"
            maxLength={300}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          <div className="row presets">
            {words.presets.map((preset) => (
              <button key={preset} type="button" className="small-button" onClick={() => setReason(preset)}>
                {preset}
              </button>
            ))}
          </div>
          {isTooShort && <p className="finding finding-blocks">{kit.tooShort}</p>}
        </div>
        <Failure error={reveal.error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button
            ref={submitButton}
            look="primary"
            type="submit"
            data-action="sure"
            disabled={isTooShort}
            isBusy={reveal.isPending}
          >
            {kit.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
