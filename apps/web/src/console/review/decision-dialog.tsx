import type { OrderView, ReturnReason } from '@openbeian/contract'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { type Decision, type DecisionInput, decisions } from './decisions.ts'
import { reviewWords } from './review.words.ts'
import type { FieldNotes } from './use-field-notes.ts'
import '../../kit/field.css'
import './decision-dialog.css'

interface DecisionDialogProps {
  decision: Decision
  order: OrderView
  reasons: FieldNotes
  isPending: boolean
  onDecide: (said: DecisionInput) => void
  onCancel: () => void
}

/** Asks what has to be said with a decision, and says what follows from it. */
export function DecisionDialog({ decision, order, reasons, isPending, onDecide, onCancel }: DecisionDialogProps) {
  const review = useWords(reviewWords)
  const { dialog: words } = review
  const { cancel } = useWords(kitWords)
  const asks = decisions[decision]
  const first = useRef<HTMLElement>(null)
  const [note, setNote] = useState(decision === 'confirmIdentity' ? words.identityNote : '')
  const [whole, setWhole] = useState('')
  const [isTrue, setTrue] = useState(false)
  const [showsFault, setShowsFault] = useState(false)

  const given: ReturnReason[] = [...reasons.reasons, ...(whole.trim() ? [{ at: '', text: whole.trim() }] : [])]
  const missing =
    (asks.note === 'needed' && note.trim() === '' && words.noteNeeded) ||
    (asks.reasons && given.length === 0 && words.wholeNeeded)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (missing) setShowsFault(true)
    else onDecide({ note, reasons: given })
  }

  return (
    <Dialog title={review.actions[decision]} onClose={onCancel} focus={() => first.current}>
      <form className="stack" onSubmit={submit} data-decision={decision}>
        {review.consequences[decision] && <p>{review.consequences[decision]}</p>}
        {asks.reasons && <GivenReasons order={order} reasons={reasons} />}
        {asks.reasons && (
          <WholeReason
            hasOthers={reasons.reasons.length > 0}
            value={whole}
            focus={(it) => {
              if (reasons.reasons.length === 0) first.current = it
            }}
            onChange={setWhole}
          />
        )}
        {asks.note && (
          <DecisionNote
            isNeeded={asks.note === 'needed'}
            value={note}
            focus={(it) => {
              if (asks.note === 'needed') first.current = it
            }}
            onChange={setNote}
          />
        )}
        {asks.truth && (
          <label className="row">
            <input type="checkbox" required checked={isTrue} onChange={({ target }) => setTrue(target.checked)} />
            {words.truth}
          </label>
        )}
        {showsFault && missing && (
          <p className="finding finding-blocks" role="alert">
            {missing}
          </p>
        )}
        <div className="dialog-foot">
          <Button onClick={onCancel}>{cancel}</Button>
          <Button
            look="primary"
            isDanger={asks.look === 'danger'}
            type="submit"
            data-action="sure"
            isBusy={isPending}
            ref={(it) => {
              first.current ??= it
            }}
          >
            {review.actions[decision]}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface TextProps {
  value: string
  /** Takes the input, where the dialog begins with it. */
  focus: (input: HTMLElement | null) => void
  onChange: (text: string) => void
}

/** A reason that is about no single field. */
function WholeReason({ hasOthers, value, focus, onChange }: TextProps & { hasOthers: boolean }) {
  const review = useWords(reviewWords)
  return (
    <div className="field">
      <label htmlFor="whole">{hasOthers ? review.dialog.whole : review.reasons.label(review.reasons.whole)}</label>
      <textarea
        id="whole"
        className="text-input"
        data-path="reason"
        rows={2}
        maxLength={500}
        value={value}
        ref={focus}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

function DecisionNote({ isNeeded, value, focus, onChange }: TextProps & { isNeeded: boolean }) {
  const { dialog: words } = useWords(reviewWords)
  return (
    <div className="field">
      <label htmlFor="note">{isNeeded ? words.note : words.noteOptional}</label>
      <input
        id="note"
        className="text-input"
        data-path="note"
        autoComplete="off"
        maxLength={1000}
        value={value}
        ref={focus}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  )
}

function GivenReasons({ order, reasons }: { order: OrderView; reasons: FieldNotes }) {
  const review = useWords(reviewWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const isIndividual = order.filing.subject.nature === 'individual'
  if (reasons.reasons.length === 0) return <p className="quiet">{review.dialog.noReasons}</p>
  return (
    <div>
      <h3>{review.dialog.reasons}</h3>
      <ul className="given-reasons">
        {reasons.reasons.map(({ at, text }) => {
          const name = at === '' ? review.reasons.whole : fieldName(at, fields, isIndividual)
          return (
            <li key={at} data-reason-at={at}>
              <span>
                <strong>{name}</strong>
                {language === 'zh' ? '：' : ': '}
                {text}
              </span>
              <button
                type="button"
                className="link-button"
                aria-label={review.reasons.removeNamed(name)}
                onClick={() => reasons.remove(at)}
              >
                {review.reasons.remove}
              </button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
