import type { OpenOtherWay } from '@openbeian/contract'
import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { identityWords } from './identity.words.ts'
import { nameOf } from './other-way-table.tsx'
import { useSettle } from './use-other-ways.ts'

type Result = 'confirmed' | 'refused'

interface SettleDialogProps {
  way: OpenOtherWay
  onDone: (settled: string) => void
  onClose: () => void
}

/** How the call, the photo or the visit went. */
export function SettleDialog({ way, onDone, onClose }: SettleDialogProps) {
  const words = useWords(identityWords)
  const { cancel } = useWords(kitWords)
  const settle = useSettle(way)
  const [result, setResult] = useState<Result>()
  const [note, setNote] = useState('')
  const [showsFault, setShowsFault] = useState(false)
  const missing = result === undefined ? words.resultNeeded : note.trim() === '' ? words.howNeeded : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShowsFault(missing !== undefined)
    if (result === undefined || missing !== undefined) return
    settle.mutate(
      { result, note: note.trim() },
      { onSuccess: () => onDone(words.settled(nameOf(way), words.results[result])) },
    )
  }
  return (
    <Dialog title={words.settleNamed(nameOf(way))} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{words.settleText}</p>
        <Choice<Result>
          name="result"
          title={words.result}
          value={result}
          options={(['confirmed', 'refused'] as const).map((value) => ({ value, name: words.results[value] }))}
          onChoose={setResult}
        />
        <Field path="settle-note" label={words.how} hint={words.howHint}>
          {(given) => (
            <textarea
              {...given}
              className="text-input"
              rows={3}
              maxLength={1000}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        {showsFault && missing && (
          <p className="finding finding-blocks" role="alert">
            {missing}
          </p>
        )}
        <Failure error={settle.error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" data-action="sure" isBusy={settle.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
