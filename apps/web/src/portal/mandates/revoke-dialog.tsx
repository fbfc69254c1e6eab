import type { MandateView } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { useWords } from '../../kit/language.tsx'
import { mandatesKey } from '../../kit/mandates.ts'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { mandatePageWords } from './mandates.words.ts'

interface RevokeDialogProps {
  mandate: MandateView
  onDone: () => void
  onClose: () => void
}

export function RevokeDialog({ mandate: { id, agentName }, onDone, onClose }: RevokeDialogProps) {
  const words = useWords(mandatePageWords)
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: (why: string) => api.revokeMandate({ params: { mandateId: id }, body: { why } }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: mandatesKey }),
  })
  return (
    <ReasonDialog
      title={words.revokeNamed(agentName)}
      isPending={revoke.isPending}
      error={revoke.error}
      onSure={(why) => revoke.mutate(why)}
      onClose={onClose}
    >
      <p>{words.revokeText}</p>
    </ReasonDialog>
  )
}
