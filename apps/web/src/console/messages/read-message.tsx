import type { MessageView } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { messageWords } from './messages.words.ts'
import './read-message.css'

/** A message in the clear, after a reason that is kept. */
export function ReadMessage({ message, onClose }: { message: MessageView; onClose: () => void }) {
  const words = useWords(messageWords)
  const { close } = useWords(kitWords)
  const closeButton = useRef<HTMLButtonElement>(null)
  const read = useMutation({
    mutationFn: (reason: string) => api.readMessage({ params: { messageId: message.id }, body: { reason } }),
  })
  if (!read.data) {
    return (
      <ReasonDialog
        title={words.read}
        isPending={read.isPending}
        error={read.error}
        onSure={(reason) => read.mutate(reason)}
        onClose={onClose}
      >
        <p>{words.readText}</p>
      </ReasonDialog>
    )
  }
  return (
    <Dialog key="read" title={words.readTitle} onClose={onClose} focus={() => closeButton.current}>
      <dl className="message-read" data-message-text>
        <dt>{words.to}</dt>
        <dd>{read.data.to}</dd>
        <dt>{words.text}</dt>
        <dd>{read.data.text}</dd>
      </dl>
      <div className="dialog-foot">
        <Button ref={closeButton} onClick={onClose}>
          {close}
        </Button>
      </div>
    </Dialog>
  )
}
