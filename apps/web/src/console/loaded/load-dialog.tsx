import { ApiError, type LoadedFault, LoadedFaults, type LoadedKind } from '@openbeian/contract'
import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Upload } from '../../kit/upload.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { FaultsTable } from './faults-table.tsx'
import { loadedWords } from './loaded.words.ts'
import { useLoad } from './use-loaded.ts'

interface LoadDialogProps {
  kind: LoadedKind
  onLoaded: (fileId: string) => void
  onClose: () => void
}

/** Chooses a file and loads it; what is wrong with it is told with line, place and reason. */
export function LoadDialog({ kind, onLoaded, onClose }: LoadDialogProps) {
  const words = useWords(loadedWords)
  const { cancel } = useWords(kitWords)
  const load = useLoad()
  const [file, setFile] = useState<{ name: string; content: string }>()
  const [showsFault, setShowsFault] = useState(false)
  const faults = faultsIn(load.error)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setShowsFault(!file)
    if (file) load.mutate({ kind, content: file.content }, { onSuccess: ({ id }) => onLoaded(id) })
  }
  const choose = async ([chosen]: File[]) => {
    load.reset()
    if (chosen) setFile({ name: chosen.name, content: await chosen.text() })
  }
  return (
    <Dialog title={words[kind].load} onClose={onClose} width="wide">
      <form className="stack" onSubmit={submit}>
        <Field path="file" label={words.file} hint={words.fileHint}>
          {(input) => (
            <div className="row">
              <Upload
                id={input.id}
                describedBy={input['aria-describedby']}
                name={words.file}
                accept=".json,application/json"
                chosen={file?.name}
                onFiles={(files) => void choose(files)}
              />
            </div>
          )}
        </Field>
        {showsFault && !file && (
          <p className="finding finding-blocks" role="alert">
            {words.fileNeeded}
          </p>
        )}
        {file && faults.length > 0 ? (
          <FaultsTable fileName={file.name} content={file.content} faults={faults} />
        ) : (
          <Failure error={load.error} />
        )}
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" data-action="sure" isBusy={load.isPending}>
            {words[kind].load}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** What is wrong with the file, where that is why it was refused. */
function faultsIn(error: unknown): LoadedFault[] {
  if (!(error instanceof ApiError) || error.problem.code !== 'loaded.refused') return []
  return LoadedFaults.safeParse(error.problem.details?.faults).data ?? []
}
