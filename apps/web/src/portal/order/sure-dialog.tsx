import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { orderWords } from './order.words.ts'
import '../../kit/field.css'

interface SureDialogProps {
  action: 'withdraw' | 'abandon'
  isPending: boolean
  onSure: (note: string) => void
  onCancel: () => void
}

/** Says what an action brings about before it is taken. */
export function SureDialog({ action, isPending, onSure, onCancel }: SureDialogProps) {
  const { cancel } = useWords(kitWords)
  const words = useWords(orderWords)
  const [note, setNote] = useState('')
  return (
    <Dialog title={words.actions[action]} onClose={onCancel}>
      <div className="stack">
        <p>{words.sure[action]}</p>
        <div className="field">
          <label htmlFor="action-note">{words.note}</label>
          <textarea
            className="text-input"
            rows={2}
            id="action-note"
            data-path="note"
            maxLength={1000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        </div>
        <div className="dialog-foot">
          <Button onClick={onCancel}>{cancel}</Button>
          <Button
            look="primary"
            isDanger={action === 'abandon'}
            isBusy={isPending}
            data-action="sure"
            onClick={() => onSure(note.trim())}
          >
            {words.actions[action]}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
