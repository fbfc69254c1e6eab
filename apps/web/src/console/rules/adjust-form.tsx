import type { RuleView } from '@openbeian/contract'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Tooltip } from '../../kit/tooltip.tsx'
import { AdjustFields } from './adjust-fields.tsx'
import { changeOf } from './change-of.ts'
import { ruleWords } from './rules.words.ts'
import { Trial } from './trial.tsx'
import { TrialProgress } from './trial-progress.tsx'
import { useAdjust, useReset } from './use-rules.ts'
import { useTrial } from './use-trial.ts'
import '../../kit/dialog.css'

/** Switch, days, severity and wording of one rule, tried before they are saved. */
export function AdjustForm({ rule, version }: { rule: RuleView; version: number }) {
  const words = useWords(ruleWords)
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
  return (
    <section className="card stack" aria-labelledby="adjust">
      <h2 id="adjust">{words.adjust}</h2>
      <p className="quiet">{words.adjustExplain}</p>
      {adjusted && <Notice kind="info">{words.isAdjusted(adjusted.why.zh)}</Notice>}
      <form ref={form} className="stack" onSubmit={save} data-form="adjust-rule">
        <AdjustFields rule={rule} />
        <Failure error={trial.error ?? adjust.error ?? reset.error} />
        {trial.isPending && <TrialProgress {...trial.progress} />}
        {trial.data && <Trial trial={trial.data} />}
        {isSaved && <Notice kind="success">{words.saved}</Notice>}
        <div className="dialog-foot">
          {adjusted && (
            <Tooltip text={words.resetExplain}>
              <Button data-action="reset" isBusy={reset.isPending} onClick={() => reset.mutate()}>
                {words.reset}
              </Button>
            </Tooltip>
          )}
          <Button
            data-action="try"
            isBusy={trial.isPending}
            onClick={() => form.current?.reportValidity() && trial.mutate({ rule: rule.id, change: read() })}
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
