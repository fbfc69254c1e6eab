import type { MandateView } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { useWords } from '../../kit/language.tsx'
import { mandatesKey } from '../../kit/mandates.ts'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { mandateDeskWords } from './mandates.words.ts'

export interface AskedOfMandate {
  mandate: MandateView
  end: 'refuse' | 'revoke'
}

interface EndDialogProps {
  asked: AskedOfMandate
  onDone: () => void
  onClose: () => void
}

/** Asks why a mandate is refused or revoked: the customer reads it. */
export function EndDialog({ asked: { mandate, end }, onDone, onClose }: EndDialogProps) {
  const words = useWords(mandateDeskWords)
  const queries = useQueryClient()
  const params = { mandateId: mandate.id }
  const decide = useMutation({
    mutationFn: (why: string) =>
      end === 'refuse'
        ? api.decideMandate({ params, body: { decision: 'refuse', why } })
        : api.revokeMandate({ params, body: { why } }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: mandatesKey }),
  })
  const { agentName, customerName } = mandate
  return (
    <ReasonDialog
      title={(end === 'refuse' ? words.refuseNamed : words.revokeNamed)(agentName, customerName)}
      isPending={decide.isPending}
      error={decide.error}
      onSure={(why) => decide.mutate(why)}
      onClose={onClose}
    >
      <p>{end === 'refuse' ? words.refuseText : words.revokeText}</p>
    </ReasonDialog>
  )
}
