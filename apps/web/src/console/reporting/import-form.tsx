import type { ChannelView } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { Field } from '../../kit/field.tsx'
import { FileField } from '../../kit/file-field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { Select } from '../../kit/select.tsx'
import { reportFileWords } from './report-file.words.ts'
import { useImport } from './use-files.ts'

interface ImportFormProps {
  channels: ChannelView[]
  onClose: () => void
}

/** Hands over an answer file that came by another way than the interface. */
export function ImportForm({ channels, onClose }: ImportFormProps) {
  const { import: words } = useWords(reportFileWords)
  const [channelId, setChannelId] = useState(channels[0]?.id ?? '')
  const [file, setFile] = useState<File>()
  const [isSure, setSure] = useState(false)
  const [showsFault, setShowsFault] = useState(false)
  const given = useImport()
  const submit = (reason: string) => {
    setShowsFault(!file)
    if (file && isSure) given.mutate({ channelId, file, reason })
  }
  return (
    <ReasonDialog title={words.title} isPending={given.isPending} error={given.error} onSure={submit} onClose={onClose}>
      <p>{words.explain}</p>
      <Field path="channelId" label={words.channel}>
        {(input) => (
          <Select
            {...input}
            value={channelId}
            options={channels.map(({ id, name }) => ({ value: id, name }))}
            onChoose={setChannelId}
          />
        )}
      </Field>
      <FileField path="file" label={words.file} accept=".xml,.zip,.txt" chosen={file?.name} onChoose={setFile} />
      {showsFault && !file && (
        <p className="finding finding-blocks" role="alert">
          {words.fileNeeded}
        </p>
      )}
      <label className="row">
        <input
          type="checkbox"
          required
          data-path="sure"
          checked={isSure}
          onChange={({ target }) => setSure(target.checked)}
        />
        {words.sure}
      </label>
      {given.data && (
        <Notice kind="success" title={words.done(given.data.fileName)}>
          <Link to={`/reporting/downloads/${given.data.id}`}>{words.look}</Link>
        </Notice>
      )}
    </ReasonDialog>
  )
}
