import type { MaterialReading, MaterialView } from '@openbeian/contract'
import { hasPages } from '@openbeian/filing'
import { useMutation } from '@tanstack/react-query'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { materialAddress } from '../../kit/material-viewer.tsx'
import { Failure } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { useForm } from './form.ts'
import { type MaterialSlot, neededMaterials } from './material-slots.ts'
import { pictureEditorWords } from './picture-editor.words.ts'
import { servicesWords } from './services.words.ts'
import { pagesAt } from './stored-pages.ts'
import { uploadMaterial } from './upload-material.ts'
import type { MaterialUpload } from './use-material.ts'

interface MoveMaterialProps {
  page: MaterialView
  belongsAt: NonNullable<MaterialReading['belongsAt']>
  material: MaterialUpload
}

/** A picture of another kind of paper goes where that kind belongs; what is there already is never replaced. */
export function MoveMaterial({ page, belongsAt, material }: MoveMaterialProps) {
  const { orderId, filing, orderType, draft, tables } = useForm()
  const { read: words } = useWords(pictureEditorWords)
  const placeName = usePlaceName()
  const move = useMutation({
    mutationFn: async ({ kind, about }: MaterialSlot) => {
      const answer = await fetch(materialAddress(page.id))
      if (!answer.ok) throw new Error(String(answer.status))
      const file = new File([await answer.blob()], 'paper.jpg', { type: page.contentType })
      const insists = page.insistedOn !== undefined
      const place = hasPages(kind) ? ('new' as const) : undefined
      await uploadMaterial({ orderId, slot: { kind, about }, page: place, file, insists, onProgress: () => {} })
      await material.remove.mutateAsync(page.id)
    },
    onSettled: () => material.refresh(),
  })
  const { slots } = neededMaterials({ filing, orderType, draft, tables })
  const places = belongsAt.flatMap(({ kind, about }) => slots.filter((it) => it.kind === kind && it.about === about))
  const isFree = (slot: MaterialSlot) => hasPages(slot.kind) || pagesAt(draft.materials, slot).length === 0
  const free = places.filter(isFree)
  const [taken] = places
  return (
    <>
      {free.length === 0 && taken && <p className="quiet">{words.placeTaken(placeName(taken))}</p>}
      <div className="row">
        {free.map((slot) => (
          <Button
            key={slot.path}
            data-move-to={slot.path}
            disabled={material.isBusy}
            isBusy={move.isPending}
            onClick={() => move.mutate(slot)}
          >
            {words.moveTo(placeName(slot))}
          </Button>
        ))}
      </div>
      <Failure error={move.error} />
    </>
  )
}

/** A paper, and of several services whose. */
function usePlaceName(): (slot: MaterialSlot) => string {
  const { filing } = useForm()
  const fields = useWords(fieldWords)
  const { named } = useWords(servicesWords)
  return ({ kind, about }) => {
    const nth = about === 'subject' ? -1 : Number(about.split('.')[1])
    const name = fields.materials[kind]
    if (nth < 0 || filing.services.length < 2) return name
    return named(fields.service_(nth + 1), filing.services[nth]?.name ?? '') + fields.between + name
  }
}
