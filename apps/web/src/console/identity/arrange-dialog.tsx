import type { OpenOtherWay } from '@openbeian/contract'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { inputOf, instantOf } from './appointment-time.ts'
import { identityWords } from './identity.words.ts'
import { nameOf } from './other-way-table.tsx'
import { useArrange } from './use-other-ways.ts'

interface ArrangeDialogProps {
  way: OpenOtherWay
  onDone: (told: string) => void
  onClose: () => void
}

/** When the person is expected; saving tells them. */
export function ArrangeDialog({ way, onDone, onClose }: ArrangeDialogProps) {
  const words = useWords(identityWords)
  const { cancel } = useWords(kitWords)
  const arrange = useArrange(way)
  const input = useRef<HTMLInputElement>(null)
  const { appointment, person } = way
  const [at, setAt] = useState(appointment ? inputOf(new Date(appointment.at)) : '')
  const [note, setNote] = useState(appointment?.note ?? '')
  const [showsFault, setShowsFault] = useState(false)
  const instant = instantOf(at)
  const isAhead = instant !== undefined && Date.parse(instant) > Date.now()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShowsFault(!isAhead)
    if (!isAhead) return
    arrange.mutate(
      { at: instant, note },
      {
        onSuccess: ({ told }) =>
          onDone(
            told.length > 0
              ? words.told(
                  nameOf(way),
                  told.map((it) => words.ways[it]),
                )
              : words.toldNobody(nameOf(way)),
          ),
      },
    )
  }
  return (
    <Dialog title={words.arrangeNamed(nameOf(way))} onClose={onClose} focus={() => input.current}>
      <form className="stack" onSubmit={submit} noValidate>
        {way.wish && (
          <p>
            {words.wish} <q>{way.wish}</q>
          </p>
        )}
        <Field path="appointment-at" label={words.at}>
          {(given) => (
            <input
              {...given}
              ref={input}
              type="datetime-local"
              className="text-input"
              min={inputOf(new Date())}
              value={at}
              onChange={({ target }) => setAt(target.value)}
            />
          )}
        </Field>
        {showsFault && !isAhead && (
          <p className="finding finding-blocks" role="alert">
            {words.atHint}
          </p>
        )}
        <Field path="appointment-note" label={words.note} hint={words.noteHint} optional>
          {(given) => (
            <input
              {...given}
              className="text-input"
              autoComplete="off"
              maxLength={200}
              value={note}
              onChange={({ target }) => setNote(target.value)}
            />
          )}
        </Field>
        {person?.hasMobile ? <p className="quiet">{words.bySms}</p> : <Notice kind="warning">{words.noMobile}</Notice>}
        <Failure error={arrange.error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" data-action="sure" isBusy={arrange.isPending}>
            {words.send}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
