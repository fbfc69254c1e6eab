import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { orderKey } from '../../kit/orders.ts'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { reviewWords } from './review.words.ts'

/** Opens an order and its papers to whoever did not claim it, after a reason. */
export function OpenOrder({ orderId, label }: { orderId: string; label: string }) {
  const { opening: words } = useWords(reviewWords)
  const [isAsking, setAsking] = useState(false)
  const queries = useQueryClient()
  const open = useMutation({
    mutationFn: (reason: string) => api.openOrder({ params: { orderId }, body: { reason } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: orderKey(orderId) })
      setAsking(false)
    },
  })
  return (
    <>
      <Button data-action="open-papers" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {isAsking && (
        <ReasonDialog
          title={label}
          isPending={open.isPending}
          error={open.error}
          onSure={open.mutate}
          onClose={() => setAsking(false)}
        >
          <p>{words.explain}</p>
        </ReasonDialog>
      )}
    </>
  )
}
