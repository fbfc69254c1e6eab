import { FieldNote } from './field-note.tsx'
import { ReasonEditor } from './reason-editor.tsx'
import type { FieldNotes } from './use-field-notes.ts'

interface MaterialNoteProps {
  path: string
  name: string
  reason: string | undefined
  reasons: FieldNotes
  isEditing: boolean
  onEdited: (path: string) => void
}

/** Why a paper has to be replaced: written here, or shown once it is written. */
export function MaterialNote({ path, name, reason, reasons, isEditing, onEdited }: MaterialNoteProps) {
  return isEditing ? (
    <ReasonEditor
      path={path}
      name={name}
      text={reason ?? ''}
      onSave={(text) => {
        reasons.set(path, text)
        onEdited(path)
      }}
      onCancel={() => onEdited(path)}
    />
  ) : (
    reason !== undefined && <FieldNote name={name} text={reason} onRemove={() => reasons.remove(path)} />
  )
}
