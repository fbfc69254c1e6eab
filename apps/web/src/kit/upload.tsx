import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import './button.css'
import './upload.css'

interface UploadProps {
  id: string
  /** What the button says, where it is not that a file is chosen. */
  label?: string
  /** Where the name of the paper does not stand beside it. */
  name?: string
  /** Types or endings of names, as an `accept` has them. */
  accept: string
  look?: 'framed' | 'primary'
  describedBy?: string | undefined
  isInvalid?: boolean | undefined
  isSeveral?: boolean
  isDisabled?: boolean
  /** A phone takes the picture or the film itself. */
  capture?: 'user' | 'environment'
  /** Name of the file that was chosen, where the page does not show the file. */
  chosen?: string | undefined
  onFiles: (files: File[]) => void
}

/** Chooses files by a button that looks like the others; the input under it is what keyboards and readers reach. */
export function Upload({
  id,
  label,
  name,
  look = 'framed',
  describedBy,
  isInvalid,
  isSeveral,
  isDisabled,
  ...props
}: UploadProps) {
  const words = useWords(kitWords)
  const { accept, capture, chosen, onFiles } = props
  return (
    <>
      <input
        id={id}
        data-path={id}
        className="upload-input"
        type="file"
        multiple={isSeveral}
        accept={accept}
        capture={capture}
        aria-label={name}
        aria-describedby={describedBy}
        aria-invalid={isInvalid}
        disabled={isDisabled}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])])
          // the same file can be chosen again, once it was mended
          target.value = ''
        }}
      />
      <label htmlFor={id} className={look === 'primary' ? 'button button-primary' : 'button'} aria-hidden="true">
        {label ?? words.chooseFile}
      </label>
      {chosen && (
        <span className="upload-chosen" role="status">
          {chosen}
        </span>
      )}
    </>
  )
}
