import { acceptedTypes } from './upload-material.ts'
import './file-input.css'

interface FileInputProps {
  id: string
  label: string
  /** Where the name of the paper does not stand beside it. */
  name?: string
  describedBy?: string
  isSeveral?: boolean
  isDisabled: boolean
  onFiles: (files: FileList | null) => void
}

/** Chooses files by a button that looks like the others; the input under it is what keyboards and readers reach. */
export const FileInput = ({ id, label, name, describedBy, isSeveral, isDisabled, onFiles }: FileInputProps) => (
  <>
    <input
      id={id}
      data-path={id}
      className="file-input"
      type="file"
      multiple={isSeveral}
      accept={acceptedTypes.join(',')}
      aria-label={name}
      aria-describedby={describedBy}
      disabled={isDisabled}
      onChange={(event) => {
        onFiles(event.target.files)
        event.target.value = ''
      }}
    />
    <label htmlFor={id} className="button" aria-hidden="true">
      {label}
    </label>
  </>
)
