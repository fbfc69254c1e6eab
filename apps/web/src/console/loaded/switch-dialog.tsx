import type { LoadedFileView } from '@openbeian/contract'
import { shanghaiDay } from '@openbeian/filing'
import { useState } from 'react'
import { DateField } from '../../kit/date-field.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { Select } from '../../kit/select.tsx'
import { loadedWords } from './loaded.words.ts'
import { useChannelNames, useSwitch } from './use-loaded.ts'

interface SwitchDialogProps {
  file: LoadedFileView
  onDone: () => void
  onClose: () => void
}

/** From a day on this file counts: an edition for a channel, a pack for the rules. */
export function SwitchDialog({ file, onDone, onClose }: SwitchDialogProps) {
  const words = useWords(loadedWords)
  const isEdition = file.kind === 'dialect'
  const switching = useSwitch()
  const channels = useChannelNames(isEdition)
  const [chosen, setChosen] = useState<string>()
  const [from, setFrom] = useState(shanghaiDay(new Date()))
  const [showsFault, setShowsFault] = useState(false)
  const channelId = chosen ?? channels.data?.[0]?.id
  const target = isEdition ? channelId && `channel:${channelId}` : `pack:${file.name}`
  const submit = (why: string) => {
    setShowsFault(from === '')
    if (target && from !== '') switching.mutate({ target, fileId: file.id, from, why }, { onSuccess: onDone })
  }
  return (
    <ReasonDialog
      title={words.switchNamed(file.version)}
      isPending={switching.isPending}
      error={switching.error ?? channels.error}
      onSure={submit}
      onClose={onClose}
    >
      <p>{words.switchText}</p>
      {isEdition && (
        <Field path="channel" label={words.dialect.countsFor}>
          {(input) => (
            <Select
              {...input}
              value={channelId ?? ''}
              options={(channels.data ?? []).map(({ id, name }) => ({ value: id, name }))}
              onChoose={setChosen}
            />
          )}
        </Field>
      )}
      <Field path="from" label={words.from}>
        {(input) => <DateField {...input} value={from} onChange={setFrom} />}
      </Field>
      {showsFault && from === '' && (
        <p className="finding finding-blocks" role="alert">
          {words.fromNeeded}
        </p>
      )}
    </ReasonDialog>
  )
}
