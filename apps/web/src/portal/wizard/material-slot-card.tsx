import { materialKinds } from '@openbeian/filing'
import { type ClipboardEvent, type DragEvent, useState } from 'react'
import { FieldFindings } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { useForm } from './form.ts'
import type { MaterialSlot } from './material-slots.ts'
import { materialWords } from './materials.words.ts'
import { RefusalExample } from './refusal-example.tsx'
import { SheetActions } from './sheet-actions.tsx'
import { SlotActions } from './slot-actions.tsx'
import { StoredPage } from './stored-page.tsx'
import { pagesAt } from './stored-pages.ts'
import { useMaterial } from './use-material.ts'
import './page-preview.css'
import './material-slot-card.css'

/** A place for one paper: choose, drop or paste files, see its pages, order and replace them, take them away. */
export function MaterialSlotCard({ slot }: { slot: MaterialSlot }) {
  const { orderId, draft, findingsAt } = useForm()
  const { language } = useLanguage()
  const fields = useWords(fieldWords)
  const words = useWords(materialWords)
  const material = useMaterial(orderId, slot)
  const [isOver, setOver] = useState(false)
  const pages = pagesAt(draft.materials, slot)
  const isStored = pages.length > 0
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
      className={isOver ? 'tight slot slot-over' : 'tight slot'}
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
      <SlotActions {...{ slot, material }} isStored={isStored} describedBy={hints} />
      {!isStored && <p className="quiet only-mouse">{words.drop}</p>}
      <div role="status">{material.percent !== undefined && <Progress percent={material.percent} />}</div>
      {material.fault && <p className="finding finding-blocks">▲ {words[material.fault]}</p>}
      <Failure error={material.error} />
      <RefusalExample error={material.error} onInsist={material.insist} />
      <FieldFindings id={`${slot.path}-findings`} findings={findings} />
    </div>
  )
}

/** What every order needs explains itself; what a province or a sector asks is said. */
const isWorthSaying = ({ need, whyRule = '' }: MaterialSlot): boolean =>
  need === 'advised' || (need === 'required' && whyRule.startsWith('province.'))

function Progress({ percent }: { percent: number }) {
  const words = useWords(materialWords)
  return (
    <>
      <progress max={100} value={percent} aria-label={words.uploading(percent)} /> {words.uploading(percent)}
    </>
  )
}
