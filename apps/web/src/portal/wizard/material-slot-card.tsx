import type { Draft, MaterialView } from '@openbeian/contract'
import type { MaterialKind } from '@openbeian/filing'
import { Button } from 'antd'
import { type ClipboardEvent, type DragEvent, lazy, Suspense, useState } from 'react'
import { FieldFindings } from '../../kit/field.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure } from '../../kit/notice.tsx'
import { paperAddress } from '../../kit/paper-viewer.tsx'
import { deskWords } from '../../kit/words/desk.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { handoverWords } from '../../kit/words/handover.ts'
import { portalWords } from '../../kit/words/portal.ts'
import { useForm } from './form.ts'
import type { MaterialSlot } from './material-slots.ts'
import { ReadFields } from './read-fields.tsx'
import { RefusalExample } from './refusal-example.tsx'
import { SheetActions } from './sheet-actions.tsx'
import { acceptedTypes } from './upload-material.ts'
import { useMaterial } from './use-material.ts'

const HandoverCard = lazy(async () => ({ default: (await import('../../kit/handover-card.tsx')).HandoverCard }))

const PictureDesk = lazy(async () => ({ default: (await import('../../kit/picture-desk.tsx')).PictureDesk }))

/** A place for one paper: choose, drop or paste a file, see it, replace it, take it away. */
export function MaterialSlotCard({ slot }: { slot: MaterialSlot }) {
  const { orderId, draft, findingsAt } = useForm()
  const { language } = useLanguage()
  const fields = useWords(fieldWords)
  const { materials: words } = useWords(portalWords).wizard
  const material = useMaterial(orderId, slot)
  const handovers = useWords(handoverWords)
  const desk = useWords(deskWords)
  const [isOver, setOver] = useState(false)
  const [isOnPhone, setOnPhone] = useState(false)
  const stored = draft.materials.find(({ kind, about }) => kind === slot.kind && about === slot.about)
  const findings = findingsAt(slot.path)

  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    material.take(event.dataTransfer.files[0])
  }
  const paste = (event: ClipboardEvent) => material.take(event.clipboardData.files[0])
  const hints = [`${slot.path}-hint`, ...(findings.length > 0 ? [`${slot.path}-findings`] : [])].join(' ')

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping and pasting are shortcuts, the input inside does the same
    <div
      className={isOver ? 'slot slot-over' : 'slot'}
      data-slot={slot.path}
      data-state={material.isBusy ? 'busy' : stored ? 'stored' : 'empty'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      onPaste={paste}
    >
      <label htmlFor={slot.path}>{fields.materials[slot.kind]}</label>
      <p id={`${slot.path}-hint`} className="field-hint">
        {slot.need !== 'ifAsked' && <strong>{words.needs[slot.need]} </strong>}
        {words.kinds[slot.kind]}
        {!stored && isWorthSaying(slot) && ` ${slot.note[language]}`}
      </p>
      <SheetActions slot={slot} onSigned={() => void material.refresh()} />
      <Preview stored={stored} slot={slot} name={fields.materials[slot.kind]} />
      <input
        id={slot.path}
        data-path={slot.path}
        className="file-input"
        type="file"
        accept={acceptedTypes.join(',')}
        aria-describedby={hints}
        disabled={material.isBusy}
        onChange={(event) => {
          material.take(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <div className="row">
        <label htmlFor={slot.path} className="button-link" aria-hidden="true">
          {stored ? words.replace : words.choose}
        </label>
        <Button
          type="text"
          data-action="use-phone"
          aria-label={handovers.openFor(fields.materials[slot.kind])}
          onClick={() => setOnPhone(true)}
        >
          {handovers.open}
        </Button>
        {stored && stored.contentType !== 'application/pdf' && (
          <Button
            type="text"
            data-action="edit-picture"
            aria-label={desk.editNamed(fields.materials[slot.kind])}
            onClick={() => void material.edit(stored)}
          >
            {desk.edit}
          </Button>
        )}
        {stored && (
          <Button
            type="text"
            loading={material.remove.isPending}
            aria-label={`${words.remove} ${fields.materials[slot.kind]}`}
            onClick={() => material.remove.mutate(stored.id)}
          >
            {words.remove}
          </Button>
        )}
      </div>
      {material.onDesk && (
        <Suspense>
          <PictureDesk kind={slot.kind} file={material.onDesk} onUse={material.use} onClose={material.putAway} />
        </Suspense>
      )}
      {stored && <ReadFields materialId={stored.id} />}
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
      {!stored && <p className="quiet only-mouse">{words.drop}</p>}
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
  const sides: MaterialKind[] = ['id-front', 'id-back']
  if (!sides.includes(kind)) return [kind]
  const isHere = (side: MaterialKind) => materials.some((it) => it.kind === side && it.about === about)
  return sides.filter((side) => side === kind || !isHere(side))
}

interface PreviewProps {
  stored: MaterialView | undefined
  slot: MaterialSlot
  name: string
}

function Preview({ stored, slot: { sample }, name }: PreviewProps) {
  const { materials: words } = useWords(portalWords).wizard
  if (!stored) {
    return (
      <p className="slot-preview quiet">
        {sample && <img src={`/samples/${sample}.svg`} alt="" loading="lazy" />}○ {words.missing}
      </p>
    )
  }
  const address = paperAddress(stored.id)
  return (
    <a className="slot-preview" href={address} target="_blank" rel="noreferrer">
      {stored.contentType === 'application/pdf' ? words.pdf : <img src={address} alt={name} loading="lazy" />}
      <span className="slot-done">✓ {words.uploaded}</span>
    </a>
  )
}

function Progress({ percent }: { percent: number }) {
  const { materials: words } = useWords(portalWords).wizard
  return (
    <>
      <progress max={100} value={percent} aria-label={words.uploading(percent)} /> {words.uploading(percent)}
    </>
  )
}
