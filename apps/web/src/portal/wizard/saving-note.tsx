import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { formatTime } from '../../kit/date-time.ts'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import type { Saving } from './draft-state.ts'
import { wizardWords } from './wizard.words.ts'
import './saving-note.css'

/** Says whether what was typed is safe. */
export function SavingNote({ saving }: { saving: Saving }) {
  const { saving: words } = useWords(wizardWords)
  const text =
    saving.kind === 'quiet' ? '' : saving.kind === 'saved' ? words.saved(formatTime(saving.at)) : words[saving.kind]
  return (
    <p className={`saving saving-${saving.kind}`} role="status" data-saving={saving.kind}>
      {text}
    </p>
  )
}

/** Somebody else changed the draft: says so, and brings both together. */
export function StaleNotice({ takeOver }: { takeOver: () => Promise<void> }) {
  const { stale: words } = useWords(wizardWords)
  const [error, setError] = useState<unknown>()
  return (
    <Notice kind="warning" title={words.title}>
      <p>{words.text}</p>
      <Button data-action="take-over" onClick={() => void takeOver().catch(setError)}>
        {words.reload}
      </Button>
      <Failure error={error} />
    </Notice>
  )
}
