import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { useWords } from '../../kit/language.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { reportingWords } from './reporting.words.ts'

/** Opens a stopped channel again, after asking whether the cause is mended. */
export function ReopenButton({ isBusy, onReopen }: { isBusy: boolean; onReopen: () => void }) {
  const words = useWords(reportingWords)
  const { cancel } = useWords(kitWords)
  const [isAsking, setAsking] = useState(false)
  const reopen = () => {
    setAsking(false)
    onReopen()
  }
  return (
    <>
      <Button look="primary" data-action="reopen-channel" isBusy={isBusy} onClick={() => setAsking(true)}>
        {words.reopen}
      </Button>
      {isAsking && (
        <Dialog title={words.reopenSure} onClose={() => setAsking(false)}>
          <div className="dialog-foot">
            <Button onClick={() => setAsking(false)}>{cancel}</Button>
            <Button look="primary" data-action="sure" onClick={reopen}>
              {words.reopen}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
