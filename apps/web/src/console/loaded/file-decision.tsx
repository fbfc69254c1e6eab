import type { LoadedFileView } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { loadedWords } from './loaded.words.ts'
import { SwitchDialog } from './switch-dialog.tsx'
import { useApprove } from './use-loaded.ts'

interface FileDecisionProps {
  file: LoadedFileView
  onDone: () => void
}

/** What comes next for a file: somebody else approves it, then it is switched on. */
export function FileDecision({ file, onDone }: FileDecisionProps) {
  const words = useWords(loadedWords)
  const [isAsking, setAsking] = useState(false)
  const approve = useApprove(file.id)
  const close = () => setAsking(false)
  const done = () => {
    close()
    onDone()
  }
  if (!file.approvedAt && file.isOwn) return <span className="quiet">{words.own}</span>
  return (
    <>
      <Button look="primary" data-action={file.approvedAt ? 'switch' : 'approve'} onClick={() => setAsking(true)}>
        {file.approvedAt ? words.switchOn : words.approve}
      </Button>
      {isAsking && file.approvedAt && <SwitchDialog file={file} onDone={done} onClose={close} />}
      {isAsking && !file.approvedAt && (
        <ReasonDialog
          title={words.approve}
          isPending={approve.isPending}
          error={approve.error}
          onSure={(why) => approve.mutate(why, { onSuccess: done })}
          onClose={close}
        >
          <p>{words.approveText}</p>
        </ReasonDialog>
      )}
    </>
  )
}
