import type { Draft, MaterialView, PagePlace } from '@openbeian/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { orderKey } from '../../kit/orders.ts'
import type { MaterialSlot } from './material-slots.ts'
import { movedPages, withStored } from './stored-pages.ts'
import { uploadMaterial } from './upload-material.ts'
import { draftKey } from './use-draft.ts'
import { readingsKey } from './use-readings.ts'

/** A file on its way, and which page of its paper it will be. */
export interface Chosen {
  file: File
  page: PagePlace | undefined
  /** Whoever chose it was told what speaks against the picture. */
  insists?: boolean
}

/** The pages of one paper on the server: sends further ones, takes them back, changes their order. */
export function useStoredMaterial(orderId: string, slot: MaterialSlot) {
  const queries = useQueryClient()
  const [percent, setPercent] = useState<number>()

  const keep = (change: (materials: MaterialView[]) => MaterialView[], bytesMore = 0) => {
    queries.setQueryData<Draft>(
      draftKey(orderId),
      (draft) => draft && { ...draft, materials: change(draft.materials), storage: withMore(draft.storage, bytesMore) },
    )
    void queries.invalidateQueries({ queryKey: readingsKey(orderId) })
    return queries.invalidateQueries({ queryKey: orderKey(orderId) })
  }

  const upload = useMutation({
    mutationFn: ({ file, page, insists }: Chosen) =>
      uploadMaterial({ orderId, slot, page, file, insists, onProgress: setPercent }),
    onSuccess: (stored, { page }) => keep((all) => withStored(all, stored, page), stored.sizeBytes),
    onSettled: () => setPercent(undefined),
  })
  const remove = useMutation({
    mutationFn: (materialId: string) => api.deleteMaterial({ params: { materialId } }),
    onSuccess: (_, materialId) => keep((all) => all.filter(({ id }) => id !== materialId)),
  })
  const move = useMutation({
    mutationFn: ({ pages, id, by }: { pages: MaterialView[]; id: string; by: 1 | -1 }) => {
      const { kind, about } = slot
      return api.sortPages({ params: { orderId }, body: { kind, about, pages: movedPages(pages, id, by) } })
    },
    onSuccess: ({ materials }) => keep(() => materials),
    onError: () => refresh(),
  })

  /** Papers that came another way, from a phone. */
  const refresh = async () => {
    const { materials } = await api.getDraft({ params: { orderId } })
    await keep(() => materials)
  }

  return { upload, remove, move, refresh, percent }
}

/** What is replaced or taken back is kept a while: it takes up room too. */
const withMore = ({ order, customer }: Draft['storage'], bytes: number): Draft['storage'] => ({
  order: { ...order, used: order.used + bytes },
  customer: { ...customer, used: customer.used + bytes },
})
