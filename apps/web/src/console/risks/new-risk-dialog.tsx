import { NewRiskEntry, type RiskEntry } from '@openbeian/contract'
import { keysOf } from '@openbeian/filing'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Choice } from '../../kit/choice.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { riskWords } from './risks.words.ts'
import { useAddRisk } from './use-risks.ts'

type Kind = RiskEntry['kind']

/** Puts a mobile, a certificate or a key of apps on the risk list, with the reason. */
export function NewRiskDialog({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const words = useWords(riskWords)
  const { cancel } = useWords(kitWords)
  const add = useAddRisk()
  const input = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<Kind>('mobile')
  const [value, setValue] = useState('')
  const [reason, setReason] = useState('')
  const [showsFault, setShowsFault] = useState(false)
  const asked = NewRiskEntry.safeParse({ kind, value, reason })
  const fault = faultOf(asked.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShowsFault(!asked.success)
    if (asked.success) add.mutate(asked.data, { onSuccess: onDone })
  }
  return (
    <Dialog title={words.addTitle} onClose={onClose} focus={() => input.current}>
      <form className="stack" onSubmit={submit} noValidate>
        <Choice<Kind>
          name="risk-kind"
          title={words.kind}
          value={kind}
          options={keysOf(words.kinds).map((it) => ({ value: it, name: words.kinds[it] }))}
          onChoose={setKind}
        />
        <Field path="risk-value" label={words.value} hint={words.hints[kind]}>
          {(given) => (
            <input
              {...given}
              ref={input}
              className="text-input"
              autoComplete="off"
              maxLength={120}
              value={value}
              onChange={({ target }) => setValue(target.value)}
            />
          )}
        </Field>
        {showsFault && fault === 'value' && <InputError text={words.wrong[kind]} />}
        <Field path="risk-reason" label={words.reason} hint={words.reasonHint}>
          {(given) => (
            <input
              {...given}
              className="text-input"
              autoComplete="off"
              maxLength={1000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          )}
        </Field>
        {showsFault && fault === 'reason' && <InputError text={words.reasonNeeded} />}
        <Failure error={add.error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" data-action="sure" isBusy={add.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

const InputError = ({ text }: { text: string }) => (
  <p className="finding finding-blocks" role="alert">
    {text}
  </p>
)

/** The first thing to mend. */
const faultOf = (error: { issues: { path: PropertyKey[] }[] } | undefined): 'value' | 'reason' | undefined =>
  error && (error.issues.some(({ path }) => path[0] === 'value') ? 'value' : 'reason')
