import type { RuleView } from '@openbeian/contract'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { ruleBasisWords } from '../../kit/words/rule-basis.ts'
import { changeOf } from './change-of.ts'
import { ruleWords } from './rules.words.ts'
import { Trial } from './trial.tsx'
import { TrialProgress } from './trial-progress.tsx'
import { useAdjust, useReset } from './use-rules.ts'
import { useTrial } from './use-trial.ts'

/** Switch, days, severity and wording of one rule, tried before they are saved. */
export function AdjustForm({ rule, version }: { rule: RuleView; version: number }) {
  const words = useWords(ruleWords)
  const { severities } = useWords(ruleBasisWords)
  const form = useRef<HTMLFormElement>(null)
  const [isSaved, setSaved] = useState(false)
  const trial = useTrial()
  const adjust = useAdjust(rule, version)
  const reset = useReset(rule, version)
  const { adjusted } = rule
  const read = () => changeOf(new FormData(form.current ?? undefined))
  const save = (event: FormEvent) => {
    event.preventDefault()
    adjust.mutate(read(), { onSuccess: () => setSaved(true) })
  }
  const choices = (name: 'switch' | 'severity', options: Record<string, string>, chosen: string | undefined) => (
    <select id={name} name={name} className="select" defaultValue={chosen ?? ''}>
      <option value="">{words.keep}</option>
      {Object.entries(options).map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
  const text = (path: string, label: string, value: string | undefined, hint?: string) => (
    <Field path={path} label={label} hint={hint}>
      {(input) => <input {...input} name={path} className="text-input" autoComplete="off" defaultValue={value} />}
    </Field>
  )
  return (
    <section className="card stack" aria-labelledby="adjust">
      <h2 id="adjust">{words.adjust}</h2>
      <p className="quiet">{words.adjustExplain}</p>
      {adjusted && <Notice kind="info">{words.isAdjusted(adjusted.why.zh)}</Notice>}
      <form ref={form} className="stack" onSubmit={save} data-form="adjust-rule">
        <div className="form-grid">
          <Field path="switch" label={words.state}>
            {() => choices('switch', { on: words.on, off: words.off }, adjusted?.switch)}
          </Field>
          <Field path="severity" label={words.severity}>
            {() => choices('severity', severities, adjusted?.severity)}
          </Field>
          <Field path="effectiveFrom" label={words.from} optional>
            {(input) => (
              <input
                {...input}
                name="effectiveFrom"
                type="date"
                className="text-input"
                defaultValue={adjusted?.effectiveFrom}
              />
            )}
          </Field>
          <Field path="effectiveTo" label={words.to} optional>
            {(input) => (
              <input
                {...input}
                name="effectiveTo"
                type="date"
                className="text-input"
                defaultValue={adjusted?.effectiveTo}
              />
            )}
          </Field>
        </div>
        <details open={adjusted?.message !== undefined || adjusted?.whatToDo !== undefined}>
          <summary>{words.wording}</summary>
          <div className="form-grid">
            {text('message.zh', `${words.message}（${words.zh}）`, adjusted?.message?.zh, rule.message.zh)}
            {text('message.en', `${words.message}（${words.en}）`, adjusted?.message?.en, rule.message.en)}
            {text('whatToDo.zh', `${words.whatToDo}（${words.zh}）`, adjusted?.whatToDo?.zh, rule.whatToDo.zh)}
            {text('whatToDo.en', `${words.whatToDo}（${words.en}）`, adjusted?.whatToDo?.en, rule.whatToDo.en)}
          </div>
        </details>
        <div className="form-grid">
          {text('why.zh', words.why, adjusted?.why.zh, words.whyHint)}
          {text('why.en', words.whyEn, adjusted?.why.en, words.whyEnHint)}
        </div>
        <Failure error={trial.error ?? adjust.error ?? reset.error} />
        {trial.isPending && <TrialProgress {...trial.progress} />}
        {trial.data && <Trial trial={trial.data} />}
        {isSaved && <Notice kind="success">{words.saved}</Notice>}
        <div className="dialog-foot">
          {adjusted && (
            <Button
              data-action="reset"
              title={words.resetExplain}
              isBusy={reset.isPending}
              onClick={() => reset.mutate()}
            >
              {words.reset}
            </Button>
          )}
          <Button
            data-action="try"
            isBusy={trial.isPending}
            onClick={() => trial.mutate({ rule: rule.id, change: read() })}
          >
            {words.try}
          </Button>
          <Button look="primary" type="submit" data-action="save" isBusy={adjust.isPending}>
            {words.save}
          </Button>
        </div>
      </form>
    </section>
  )
}
