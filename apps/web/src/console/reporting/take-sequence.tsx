import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { takeSequenceWords } from './take-sequence.words.ts'
import { useTakeSequence } from './use-reporting.ts'

/** After a restore: the administration counts on from where it is, and what waits here follows. */
export function TakeSequence({ channelId }: { channelId: string }) {
  const words = useWords(takeSequenceWords)
  const take = useTakeSequence(channelId)
  const [isAsking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <div className="row">
        <Button data-action="take-sequence" onClick={() => setAsking(true)}>
          {words.take}
        </Button>
        <span className="quiet">{words.when}</span>
      </div>
      {take.data && <Notice kind="success">{words.taken(take.data.sequence, take.data.renumbered)}</Notice>}
      {isAsking && (
        <ReasonDialog
          title={words.take}
          isPending={take.isPending}
          error={take.error}
          onSure={(reason) => take.mutate(reason, { onSuccess: close })}
          onClose={close}
        >
          <p>{words.explain}</p>
        </ReasonDialog>
      )}
    </>
  )
}
