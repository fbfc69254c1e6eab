import type { ImportView } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { FileField } from '../../kit/file-field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { importsWords } from './imports.words.ts'

/** Chooses a file, and how it is read where it is of another system. */
export function UploadForm({ onStarted }: { onStarted: (started: ImportView) => void }) {
  const words = useWords(importsWords)
  const [file, setFile] = useState<File>()
  const [mapping, setMapping] = useState<File>()
  const [showsFault, setShowsFault] = useState(false)
  const start = useMutation({
    mutationFn: async (file: File) =>
      api.startImport({ body: mapping ? { mapping: await mapping.text() } : {}, file, fileName: file.name }),
    onSuccess: onStarted,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShowsFault(!file)
    if (file) start.mutate(file)
  }
  return (
    <form className="card stack" onSubmit={submit}>
      <FileField
        path="file"
        label={words.file}
        hint={words.fileHint}
        accept=".xlsx,.xlsm,.csv,.txt,.xml"
        chosen={file?.name}
        onChoose={setFile}
      />
      <FileField
        path="mapping"
        label={words.mapping}
        hint={words.mappingHint}
        accept=".json,application/json"
        chosen={mapping?.name}
        onChoose={setMapping}
      />
      {showsFault && !file && (
        <p className="finding finding-blocks" role="alert">
          {words.fileNeeded}
        </p>
      )}
      <Failure error={start.error} />
      <p>
        <Button look="primary" type="submit" data-action="upload" isBusy={start.isPending}>
          {words.upload}
        </Button>
      </p>
    </form>
  )
}
