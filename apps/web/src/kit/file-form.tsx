import { type FormEvent, type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { FileField } from './file-field.tsx'
import { Failure } from './notice.tsx'

interface FileFormProps {
  label: string
  hint: string
  accept: string
  /** Said when nothing was chosen. */
  needed: string
  /** The button; left out: there is nothing more to do. */
  submit?: { name: string; action: string; isBusy: boolean }
  error: unknown
  onChoose?: () => void
  onFile: (file: File) => void
  /** What came of it. */
  children?: ReactNode
}

/** Chooses one file and hands it on. */
export function FileForm({ label, hint, accept, needed, submit, error, onChoose, onFile, children }: FileFormProps) {
  const [file, setFile] = useState<File>()
  const [showsFault, setShowsFault] = useState(false)
  const handOn = (event: FormEvent) => {
    event.preventDefault()
    setShowsFault(!file)
    if (file) onFile(file)
  }
  const choose = (chosen: File | undefined) => {
    setFile(chosen)
    onChoose?.()
  }
  return (
    <form className="card stack" onSubmit={handOn}>
      <FileField path="file" label={label} hint={hint} accept={accept} chosen={file?.name} onChoose={choose} />
      {showsFault && !file && (
        <p className="finding finding-blocks" role="alert">
          {needed}
        </p>
      )}
      <Failure error={error} />
      {children}
      {submit && (
        <p>
          <Button look="primary" type="submit" data-action={submit.action} isBusy={submit.isBusy}>
            {submit.name}
          </Button>
        </p>
      )}
    </form>
  )
}
