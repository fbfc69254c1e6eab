import { MarkedReason } from './marked-reason.tsx'
import { ReasonEditor } from './reason-editor.tsx'
import type { Reasons } from './use-reasons.ts'

interface PaperReasonProps {
  path: string
  name: string
  reason: string | undefined
  reasons: Reasons
  isEditing: boolean
  onEdited: (path: string) => void
}

/** Why a paper has to be replaced: written here, or shown once it is written. */
export function PaperReason({ path, name, reason, reasons, isEditing, onEdited }: PaperReasonProps) {
  return isEditing ? (
    <ReasonEditor
      path={path}
      name={name}
      text={reason ?? ''}
      onSave={(text) => {
        reasons.mark(path, text)
        onEdited(path)
      }}
      onCancel={() => onEdited(path)}
    />
  ) : (
    reason !== undefined && <MarkedReason name={name} text={reason} onRemove={() => reasons.unmark(path)} />
  )
}
