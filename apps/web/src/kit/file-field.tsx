import { Field } from './field.tsx'
import { Upload } from './upload.tsx'

interface FileFieldProps {
  path: string
  label: string
  hint?: string
  accept: string
  /** The name of the file that was chosen. */
  chosen: string | undefined
  onChoose: (file: File | undefined) => void
}

/** One file, with its name once it is chosen. */
export const FileField = ({ path, label, hint, accept, chosen, onChoose }: FileFieldProps) => (
  <Field path={path} label={label} {...(hint && { hint })}>
    {(input) => (
      <div className="row">
        <Upload
          id={input.id}
          describedBy={input['aria-describedby']}
          name={label}
          accept={accept}
          chosen={chosen}
          onFiles={([file]) => onChoose(file)}
        />
      </div>
    )}
  </Field>
)
