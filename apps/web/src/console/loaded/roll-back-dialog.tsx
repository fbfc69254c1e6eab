import type { LoadedFileView, LoadedKind } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { useState } from 'react'
import { formatDateTime } from '../../kit/date-time.ts'
import { Field } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { orNone, Select } from '../../kit/select.tsx'
import { loadedWords } from './loaded.words.ts'
import type { Counting } from './loaded-state.ts'
import { useSwitch } from './use-loaded.ts'

interface RollBackDialogProps {
  kind: LoadedKind
  name: string
  counting: Counting
  files: readonly LoadedFileView[]
  onClose: () => void
}

/** Back to the release, or to another file that was approved; from today on. */
export function RollBackDialog({ kind, name, counting: { target, present }, files, onClose }: RollBackDialogProps) {
  const words = useWords(loadedWords)
  const { language } = useLanguage()
  const switching = useSwitch()
  const [fileId, setFileId] = useState('')
  const others = files.filter(
    (it) => it.approvedAt && it.id !== present?.fileId && (kind === 'dialect' || target === `pack:${it.name}`),
  )
  const submit = (why: string) => {
    const body = { target, from: shanghaiDay(new Date()), why, ...(fileId && { fileId }) }
    switching.mutate(body, { onSuccess: onClose })
  }
  return (
    <ReasonDialog
      title={words.rollBackNamed(name)}
      isPending={switching.isPending}
      error={switching.error}
      onSure={submit}
      onClose={onClose}
    >
      <p>{words.rollBackText}</p>
      <Field path="rollBackTo" label={words.rollBackTo}>
        {(input) => (
          <Select
            {...input}
            value={fileId}
            options={orNone(
              words[kind].release,
              others.map(({ id, version, loadedAt }) => ({
                value: id,
                name: words.who(version, formatDateTime(loadedAt, language)),
              })),
            )}
            onChoose={setFileId}
          />
        )}
      </Field>
    </ReasonDialog>
  )
}
