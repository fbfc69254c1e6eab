import type { Draft } from '@openbeian/contract'
import { hasPages, idSides, type MaterialKind } from '@openbeian/filing'
import { lazy, Suspense, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { Upload } from '../../kit/upload.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { useForm } from './form.ts'
import type { MaterialSlot } from './material-slots.ts'
import { materialWords } from './materials.words.ts'
import { acceptedTypes } from './upload-material.ts'
import type { MaterialUpload } from './use-material.ts'

const HandoverCard = lazy(async () => ({ default: (await import('../../kit/handover-card.tsx')).HandoverCard }))

const PictureDesk = lazy(async () => ({ default: (await import('./picture-editor.tsx')).PictureEditor }))

interface SlotActionsProps {
  slot: MaterialSlot
  material: MaterialUpload
  isStored: boolean
  describedBy: string
}

/** The ways a file comes in: chosen here, looked at first where it is a picture, or photographed with a phone. */
export function SlotActions({ slot, material, isStored, describedBy }: SlotActionsProps) {
  const { orderId, draft } = useForm()
  const fields = useWords(fieldWords)
  const words = useWords(materialWords)
  const [isOnPhone, setOnPhone] = useState(false)
  const isFurther = isStored && hasPages(slot.kind)
  const name = fields.materials[slot.kind]
  return (
    <>
      <div className="row">
        <Upload
          accept={acceptedTypes.join()}
          id={slot.path}
          label={isFurther ? words.addPage : isStored ? words.replace : words.choose}
          describedBy={describedBy}
          isSeveral={hasPages(slot.kind)}
          isDisabled={material.isBusy}
          onFiles={(files) => material.take(files)}
        />
        <Button
          look="quiet"
          data-action="use-phone"
          aria-label={isFurther ? `${words.addByPhone} ${name}` : words.byPhoneFor(name)}
          onClick={() => setOnPhone(true)}
        >
          {isFurther ? words.addByPhone : words.byPhone}
        </Button>
      </div>
      {material.inEditor && (
        <Suspense>
          <PictureDesk
            kind={slot.kind}
            file={material.inEditor.file}
            isRefused={material.inEditor.isRefused}
            onUse={material.use}
            onClose={material.closeEditor}
          />
        </Suspense>
      )}
      {isOnPhone && (
        <Suspense>
          <HandoverCard
            orderId={orderId}
            step={{ step: 'upload', about: slot.about, kinds: kindsToShoot(slot, draft) }}
            onArrival={() => void material.refresh()}
            onClose={() => setOnPhone(false)}
          />
        </Suspense>
      )}
    </>
  )
}

/** Both sides of a card are photographed in one go. */
function kindsToShoot({ kind, about }: MaterialSlot, { materials }: Draft): MaterialKind[] {
  const sides: readonly MaterialKind[] = idSides
  if (!sides.includes(kind)) return [kind]
  const isHere = (side: MaterialKind) => materials.some((it) => it.kind === side && it.about === about)
  return sides.filter((side) => side === kind || !isHere(side))
}
