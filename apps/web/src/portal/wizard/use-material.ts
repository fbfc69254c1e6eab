import type { MaterialView } from '@openbeian/contract'
import { hasPages } from '@openbeian/filing'
import { useState } from 'react'
import { lookAtPicture } from '../../kit/look-at-picture.ts'
import { materialAddress } from '../../kit/material-viewer.tsx'
import type { MaterialSlot } from './material-slots.ts'
import { pagesAt } from './stored-pages.ts'
import { type FileFault, faultOf } from './upload-material.ts'
import { type Chosen, useStoredMaterial } from './use-stored-material.ts'

/** Takes files for one paper, looks at pictures before they are sent, and sends them one after the other. */
export function useMaterial(orderId: string, slot: MaterialSlot) {
  const { upload, remove, move, refresh, percent } = useStoredMaterial(orderId, slot)
  const [fault, setFault] = useState<FileFault>()
  /** A picture that is looked at before it is sent, and those that wait behind it. */
  const [inEditor, setInEditor] = useState<Chosen & { isRefused: boolean }>()
  const [waiting, setWaiting] = useState<Chosen[]>([])

  /** A good picture is sent at once; a faulty one is shown with the reason, and the next ones wait. */
  const sendAll = async ([first, ...rest]: Chosen[]): Promise<void> => {
    if (!first) return
    const isPicture = first.file.type.startsWith('image/')
    const faults = isPicture ? await lookAtPicture(first.file, slot.kind).catch(() => []) : []
    setWaiting(rest)
    if (faults.length > 0) return setInEditor({ ...first, isRefused: true })
    await send(first, rest)
  }
  /** After a refusal the pictures behind it wait, so that the reason is seen first. */
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
    const answer = await fetch(materialAddress(stored.id))
    if (!answer.ok) return
    const file = new File([await answer.blob()], 'paper.jpg', { type: stored.contentType })
    setInEditor({ file, page: hasPages(slot.kind) ? stored.id : undefined, isRefused: false })
  }
  const use = (picture: Blob, insists: boolean) => {
    if (!inEditor) return
    setInEditor(undefined)
    const isFile = picture instanceof File
    const file = isFile ? picture : new File([picture], inEditor.file.name, { type: picture.type })
    void send({ page: inEditor.page, file, insists }, waiting)
  }
  const closeEditor = () => {
    setInEditor(undefined)
    void sendAll(waiting)
  }
  /** What the server refused is sent again, as it was. */
  const insist = () => {
    if (upload.variables) void send({ ...upload.variables, insists: true }, waiting)
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
    inEditor,
    edit,
    use,
    insist,
    closeEditor,
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
export type MaterialUpload = ReturnType<typeof useMaterial>
