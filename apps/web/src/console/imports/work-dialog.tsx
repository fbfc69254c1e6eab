import type { ImportView } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { useWords } from '../../kit/language.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { ImportProgress } from './import-progress.tsx'
import { importsWords } from './imports.words.ts'

/** What can be done with a file that was read. */
export type Work = 'clean' | 'all' | 'undo'

interface WorkDialogProps {
  work: Work
  of: ImportView
  /** With the numbers of what stayed. */
  onDone: (done: ImportView, keptNumbers: readonly string[]) => void
  onClose: () => void
}

/** Takes in, or back, with a reason. */
export function WorkDialog({ work, of: it, onDone, onClose }: WorkDialogProps) {
  const words = useWords(importsWords)
  const params = { importId: it.id }
  const doing = useMutation({
    mutationFn: async (reason: string) => {
      if (work === 'undo') return api.undoImport({ params, body: { reason } })
      return { ...(await api.applyImport({ params, body: { take: work, reason } })), keptNumbers: [] }
    },
    onSuccess: ({ keptNumbers, ...done }) => onDone(done, keptNumbers),
  })
  const titles = { clean: words.applyClean, all: words.applyAll, undo: words.undo }
  return (
    <ReasonDialog
      title={titles[work]}
      isPending={doing.isPending}
      error={doing.error}
      onSure={(reason) => doing.mutate(reason)}
      onClose={onClose}
    >
      <p>{work === 'undo' ? words.undoText : words.applyText(it.clean, it.total)}</p>
      <ImportProgress of={it} />
    </ReasonDialog>
  )
}
