import type { Draft, MaterialView } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { orderKey } from '../../kit/orders.ts'
import type { MaterialSlot } from './material-slots.ts'
import { type FileFault, faultOf, uploadMaterial } from './upload-material.ts'
import { draftKey } from './use-draft.ts'

/** Sends and takes back the paper of one place. */
export function useMaterial(orderId: string, slot: MaterialSlot) {
  const queries = useQueryClient()
  const [percent, setPercent] = useState<number>()
  const [fault, setFault] = useState<FileFault>()

  const keep = (change: (materials: MaterialView[]) => MaterialView[], bytesMore = 0) => {
    queries.setQueryData<Draft>(
      draftKey(orderId),
      (draft) => draft && { ...draft, materials: change(draft.materials), storage: withMore(draft.storage, bytesMore) },
    )
    return queries.invalidateQueries({ queryKey: orderKey(orderId) })
  }
  const isHere = ({ kind, about }: MaterialView) => kind === slot.kind && about === slot.about

  const upload = useMutation({
    mutationFn: (file: File) => uploadMaterial({ orderId, slot, file, onProgress: setPercent }),
    onSuccess: (stored) => keep((all) => [...all.filter((it) => !isHere(it)), stored], stored.sizeBytes),
    onSettled: () => setPercent(undefined),
  })
  const remove = useMutation({
    mutationFn: (materialId: string) => api.deleteMaterial({ params: { materialId } }),
    onSuccess: () => keep((all) => all.filter((it) => !isHere(it))),
  })

  /** Papers that came another way, from a phone. */
  const refresh = async () => {
    const { materials } = await api.getDraft({ params: { orderId } })
    await keep(() => materials)
  }
  const take = (file: File | undefined) => {
    if (!file) return
    const found = faultOf(file)
    setFault(found)
    if (!found) upload.mutate(file)
  }
  return {
    take,
    refresh,
    percent,
    fault,
    isBusy: upload.isPending || remove.isPending,
    error: upload.error ?? remove.error,
    remove,
  }
}

/** What is replaced or taken back is kept a while: it takes up room too. */
const withMore = ({ order, customer }: Draft['storage'], bytes: number): Draft['storage'] => ({
  order: { ...order, used: order.used + bytes },
  customer: { ...customer, used: customer.used + bytes },
})
