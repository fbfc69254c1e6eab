import type { Draft, MaterialView, PagePlace } from '@openbeian/contract'
import { hasPages } from '@openbeian/filing'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { lookAtPicture } from '../../kit/look-at-picture.ts'
import { orderKey } from '../../kit/orders.ts'
import { paperAddress } from '../../kit/paper-viewer.tsx'
import type { MaterialSlot } from './material-slots.ts'
import { movedPages, pagesAt, withStored } from './stored-pages.ts'
import { type FileFault, faultOf, uploadMaterial } from './upload-material.ts'
import { draftKey } from './use-draft.ts'
import { readingsKey } from './use-readings.ts'

/** A file on its way, and which page of its paper it will be. */
interface Chosen {
  file: File
  page: PagePlace | undefined
}

/** Sends and takes back the pages of one paper. */
export function useMaterial(orderId: string, slot: MaterialSlot) {
  const queries = useQueryClient()
  const [percent, setPercent] = useState<number>()
  const [fault, setFault] = useState<FileFault>()
  /** A picture that is looked at before it is sent, and those that wait behind it. */
  const [onDesk, setOnDesk] = useState<Chosen & { isRefused: boolean }>()
  const [waiting, setWaiting] = useState<Chosen[]>([])

  const keep = (change: (materials: MaterialView[]) => MaterialView[], bytesMore = 0) => {
    queries.setQueryData<Draft>(
      draftKey(orderId),
      (draft) => draft && { ...draft, materials: change(draft.materials), storage: withMore(draft.storage, bytesMore) },
    )
    void queries.invalidateQueries({ queryKey: readingsKey(orderId) })
    return queries.invalidateQueries({ queryKey: orderKey(orderId) })
  }

  const upload = useMutation({
    mutationFn: ({ file, page }: Chosen) => uploadMaterial({ orderId, slot, page, file, onProgress: setPercent }),
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
      return api.orderPages({ params: { orderId }, body: { kind, about, pages: movedPages(pages, id, by) } })
    },
    onSuccess: ({ materials }) => keep(() => materials),
    onError: () => refresh(),
  })

  /** Papers that came another way, from a phone. */
  const refresh = async () => {
    const { materials } = await api.getDraft({ params: { orderId } })
    await keep(() => materials)
  }
  /** A picture that will do goes on at once; one that will not is shown with the reason, and the next ones wait. */
  const sendAll = async ([first, ...rest]: Chosen[]): Promise<void> => {
    if (!first) return
    const isPicture = first.file.type.startsWith('image/')
    const faults = isPicture ? await lookAtPicture(first.file, slot.kind).catch(() => []) : []
    setWaiting(rest)
    if (faults.length > 0) return setOnDesk({ ...first, isRefused: true })
    await send(first, rest)
  }
  /** Where one is refused, those behind it stay away: whoever chose them sees why first. */
  const send = async (chosen: Chosen, rest: Chosen[]) => {
    const isStored = await upload.mutateAsync(chosen).then(
      () => true,
      () => false,
    )
    setWaiting([])
    if (isStored) await sendAll(rest)
  }
  /** Turns or cuts what is stored. */
  const edit = async (stored: MaterialView) => {
    const answer = await fetch(paperAddress(stored.id))
    if (!answer.ok) return
    const file = new File([await answer.blob()], 'paper.jpg', { type: stored.contentType })
    setOnDesk({ file, page: hasPages(slot.kind) ? stored.id : undefined, isRefused: false })
  }
  const use = (picture: Blob) => {
    if (!onDesk) return
    setOnDesk(undefined)
    const isFile = picture instanceof File
    const file = isFile ? picture : new File([picture], onDesk.file.name, { type: picture.type })
    void send({ page: onDesk.page, file }, waiting)
  }
  const putAway = () => {
    setOnDesk(undefined)
    void sendAll(waiting)
  }
  /** What was chosen, dropped or pasted: for a paper of several pages further ones, or in the place of one. */
  const take = (files: Iterable<File> | null | undefined, replaced?: MaterialView) => {
    const page = hasPages(slot.kind) ? (replaced?.id ?? 'new') : undefined
    const all = [...(files ?? [])].slice(0, page === 'new' ? undefined : 1)
    const found = all.map(faultOf).find((it) => it !== undefined)
    setFault(found)
    if (!found) void sendAll(all.map((file) => ({ file, page })))
  }
  return {
    take,
    onDesk,
    edit,
    use,
    putAway,
    refresh,
    percent,
    fault,
    isBusy: upload.isPending || remove.isPending || move.isPending,
    error: upload.error ?? remove.error ?? move.error,
    remove,
    move: (id: string, by: 1 | -1, materials: readonly MaterialView[]) =>
      move.mutate({ pages: pagesAt(materials, slot), id, by }),
  }
}
export type MaterialHere = ReturnType<typeof useMaterial>

/** What is replaced or taken back is kept a while: it takes up room too. */
const withMore = ({ order, customer }: Draft['storage'], bytes: number): Draft['storage'] => ({
  order: { ...order, used: order.used + bytes },
  customer: { ...customer, used: customer.used + bytes },
})
