import { Modal } from 'antd'
import { useState } from 'react'
import { useWords } from '../../kit/language.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { portalWords } from '../../kit/words/portal.ts'

interface SureDialogProps {
  action: 'withdraw' | 'abandon'
  isPending: boolean
  onSure: (note: string) => void
  onCancel: () => void
}

/** Says what an action brings about before it is taken. */
export function SureDialog({ action, isPending, onSure, onCancel }: SureDialogProps) {
  const { cancel } = useWords(kitWords)
  const { order: words } = useWords(portalWords)
  const [note, setNote] = useState('')
  return (
    <Modal
      open
      title={words.actions[action]}
      okText={words.actions[action]}
      cancelText={cancel}
      okButtonProps={{ danger: action === 'abandon', loading: isPending, className: `sure-${action}` }}
      onOk={() => onSure(note.trim())}
      onCancel={onCancel}
    >
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
      </div>
    </Modal>
  )
}
