import type { Draft } from '@openbeian/contract'
import { hasPages, idSides, type MaterialKind, materialKinds } from '@openbeian/filing'
import { type ClipboardEvent, type DragEvent, lazy, Suspense, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { FieldFindings } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { handoverWords } from '../../kit/words/handover.ts'
import { FileInput } from './file-input.tsx'
import { useForm } from './form.ts'
import type { MaterialSlot } from './material-slots.ts'
import { materialWords } from './materials.words.ts'
import { RefusalExample } from './refusal-example.tsx'
import { SheetActions } from './sheet-actions.tsx'
import { StoredPage } from './stored-page.tsx'
import { pagesAt } from './stored-pages.ts'
import { useMaterial } from './use-material.ts'

const HandoverCard = lazy(async () => ({ default: (await import('../../kit/handover-card.tsx')).HandoverCard }))

const PictureDesk = lazy(async () => ({ default: (await import('./picture-desk.tsx')).PictureDesk }))

/** A place for one paper: choose, drop or paste files, see its pages, order and replace them, take them away. */
export function MaterialSlotCard({ slot }: { slot: MaterialSlot }) {
  const { orderId, draft, findingsAt } = useForm()
  const { language } = useLanguage()
  const fields = useWords(fieldWords)
  const words = useWords(materialWords)
  const material = useMaterial(orderId, slot)
  const handovers = useWords(handoverWords)
  const [isOver, setOver] = useState(false)
  const [isOnPhone, setOnPhone] = useState(false)
  const pages = pagesAt(draft.materials, slot)
  const isStored = pages.length > 0
  const isFurther = isStored && hasPages(slot.kind)
  const findings = findingsAt(slot.path)
  const name = fields.materials[slot.kind]

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    material.take(event.dataTransfer.files)
  }
  const paste = (event: ClipboardEvent) => material.take(event.clipboardData.files)
  const hints = [`${slot.path}-hint`, ...(findings.length > 0 ? [`${slot.path}-findings`] : [])].join(' ')

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are shortcuts, the input inside does the same
    <div
      className={isOver ? 'slot slot-over' : 'slot'}
      data-slot={slot.path}
      data-state={material.isBusy ? 'busy' : isStored ? 'stored' : 'empty'}
      data-pages={pages.length}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <label htmlFor={slot.path}>{name}</label>
      <p id={`${slot.path}-hint`} className="field-hint">
        {slot.need !== 'ifAsked' && <strong>{words.needs[slot.need]} </strong>}
        {materialKinds[slot.kind].hint[language]}
        {!isStored && isWorthSaying(slot) && ` ${slot.note[language]}`}
      </p>
      <SheetActions slot={slot} onSigned={() => void material.refresh()} />
      {!isStored && (
        <p className="slot-preview quiet">
          {slot.sample && <img src={`/samples/${slot.sample}.svg`} alt="" loading="lazy" />}○ {words.missing}
        </p>
      )}
      {pages.map((page, index) => (
        <StoredPage key={page.id} {...{ slot, page, index, material }} of={pages.length} />
      ))}
      <div className="row">
        <FileInput
          id={slot.path}
          label={isFurther ? words.addPage : isStored ? words.replace : words.choose}
          describedBy={hints}
          isSeveral={hasPages(slot.kind)}
          isDisabled={material.isBusy}
          onFiles={(files) => material.take(files)}
        />
        <Button
          look="quiet"
          data-action="use-phone"
          aria-label={isFurther ? `${words.addByPhone} ${name}` : handovers.openFor(name)}
          onClick={() => setOnPhone(true)}
        >
          {isFurther ? words.addByPhone : handovers.open}
        </Button>
      </div>
      {material.onDesk && (
        <Suspense>
          <PictureDesk
            kind={slot.kind}
            file={material.onDesk.file}
            isRefused={material.onDesk.isRefused}
            onUse={material.use}
            onClose={material.putAway}
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
      {!isStored && <p className="quiet only-mouse">{words.drop}</p>}
      <div role="status">{material.percent !== undefined && <Progress percent={material.percent} />}</div>
      {material.fault && <p className="finding finding-blocks">▲ {words[material.fault]}</p>}
      <Failure error={material.error} />
      <RefusalExample error={material.error} />
      <FieldFindings id={`${slot.path}-findings`} findings={findings} />
    </div>
  )
}

/** What every order needs explains itself; what a province or a sector asks is said. */
const isWorthSaying = ({ need, whyRule = '' }: MaterialSlot): boolean =>
  need === 'advised' || (need === 'required' && whyRule.startsWith('province.'))

/** Both sides of a card are photographed in one go. */
function kindsToShoot({ kind, about }: MaterialSlot, { materials }: Draft): MaterialKind[] {
  const sides: readonly MaterialKind[] = idSides
  if (!sides.includes(kind)) return [kind]
  const isHere = (side: MaterialKind) => materials.some((it) => it.kind === side && it.about === about)
  return sides.filter((side) => side === kind || !isHere(side))
}

function Progress({ percent }: { percent: number }) {
  const words = useWords(materialWords)
  return (
    <>
      <progress max={100} value={percent} aria-label={words.uploading(percent)} /> {words.uploading(percent)}
    </>
  )
}
