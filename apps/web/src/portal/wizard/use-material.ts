import type { Draft, MaterialView } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { lookAtPicture } from '../../kit/look-at-picture.ts'
import { orderKey } from '../../kit/orders.ts'
import { paperAddress } from '../../kit/paper-viewer.tsx'
import type { MaterialSlot } from './material-slots.ts'
import { type FileFault, faultOf, uploadMaterial } from './upload-material.ts'
import { draftKey } from './use-draft.ts'
import { readingsKey } from './use-readings.ts'

/** Sends and takes back the paper of one place. */
export function useMaterial(orderId: string, slot: MaterialSlot) {
  const queries = useQueryClient()
  const [percent, setPercent] = useState<number>()
  const [fault, setFault] = useState<FileFault>()
  /** A picture that is looked at before it is sent. */
  const [onDesk, setOnDesk] = useState<File>()

  const keep = (change: (materials: MaterialView[]) => MaterialView[], bytesMore = 0) => {
    queries.setQueryData<Draft>(
      draftKey(orderId),
      (draft) => draft && { ...draft, materials: change(draft.materials), storage: withMore(draft.storage, bytesMore) },
    )
    void queries.invalidateQueries({ queryKey: readingsKey(orderId) })
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
  /** A picture that will do goes on at once; one that will not is shown with the reason. */
  const look = async (file: File) => {
    const faults = file.type.startsWith('image/') ? await lookAtPicture(file, slot.kind).catch(() => []) : []
    if (faults.length > 0) setOnDesk(file)
    else upload.mutate(file)
  }
  /** Turns or cuts what is stored. */
  const edit = async (stored: MaterialView) => {
    const answer = await fetch(paperAddress(stored.id))
    if (answer.ok) setOnDesk(new File([await answer.blob()], 'paper.jpg', { type: stored.contentType }))
  }
  const use = (picture: Blob) => {
    const name = onDesk?.name ?? 'paper.jpg'
    setOnDesk(undefined)
    upload.mutate(picture instanceof File ? picture : new File([picture], name, { type: picture.type }))
  }
  const take = (file: File | undefined) => {
    if (!file) return
    const found = faultOf(file)
    setFault(found)
    if (!found) void look(file)
  }
  return {
    take,
    onDesk,
    edit,
    use,
    putAway: () => setOnDesk(undefined),
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
