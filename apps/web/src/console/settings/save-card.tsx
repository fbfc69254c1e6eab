import { type SettingEffect, type SettingsView, settingNames, settings } from '@openbeian/contract'
import { isOneOf } from '@openbeian/filing'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { BrandPreview } from './brand-preview.tsx'
import { MailPreview } from './mail-preview.tsx'
import { settingsWords } from './settings.words.ts'
import type { useEdits } from './use-edits.ts'

/** What is not saved yet: first what it does, then, with a reason, it counts. */
export function SaveCard({ it, view }: { it: ReturnType<typeof useEdits>; view: SettingsView }) {
  const { edits, attempt, save, undo } = it
  const words = useWords(settingsWords)
  const [isSaving, setSaving] = useState(false)
  return (
    <section className="card stack">
      <strong>{words.changed(edits.size)}</strong>
      {[...edits.keys()].some((name) => settings[name].group === 'brand') && (
        <BrandPreview set={(name) => (edits.has(name) ? edits.get(name)?.value : view.set[name])} />
      )}
      <MailPreview edits={edits} />
      <Failure error={attempt.error} />
      {attempt.data && <Effects effects={attempt.data.effects} />}
      <div className="row">
        <Button data-action="try-settings" isBusy={attempt.isPending} onClick={() => attempt.mutate()}>
          {words.tryChanges}
        </Button>
        <Button look="primary" data-action="save-settings" disabled={!attempt.data} onClick={() => setSaving(true)}>
          {words.save}
        </Button>
        <Button look="quiet" onClick={undo}>
          {words.undo}
        </Button>
      </div>
      {isSaving && (
        <ReasonDialog
          title={words.save}
          isPending={save.isPending}
          error={save.error}
          onSure={(why) => save.mutate(why)}
          onClose={() => setSaving(false)}
        >
          <p>{words.saveText(edits.size)}</p>
        </ReasonDialog>
      )}
    </section>
  )
}

function Effects({ effects }: { effects: readonly SettingEffect[] }) {
  const words = useWords(settingsWords)
  const { language } = useLanguage()
  return (
    <div>
      <h3>{words.effects}</h3>
      <ul>
        {effects.map(({ name, kind, says }) => (
          <li key={name}>
            <strong>{isOneOf(settingNames, name) ? settings[name][language] : name}</strong>
            {kind === 'unknown' && <span className="quiet"> ({words.unknown})</span>}: {says[language]}
          </li>
        ))}
      </ul>
    </div>
  )
}
