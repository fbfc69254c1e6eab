import type { MaterialView, OrderView } from '@openbeian/contract'
import { endpoints } from '@openbeian/contract'
import { EarlierMaterials } from '../../kit/earlier-materials.tsx'
import { useWords } from '../../kit/language.tsx'
import { materialNames, pathOfMaterial } from '../../kit/material-names.ts'
import { MaterialViewer } from '../../kit/material-viewer.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { boxesOf } from '../../kit/reading-boxes.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { materialViewerWords } from '../../kit/words/material-viewer.ts'
import { decisionsAmong } from './decisions.ts'
import { InsistedOn } from './insisted-on.tsx'
import { MaterialHead } from './material-head.tsx'
import { MaterialNote } from './material-note.tsx'
import { MaterialThumbs } from './material-thumbs.tsx'
import { OpenOrder } from './open-order.tsx'
import { ReadingSummary } from './reading-summary.tsx'
import { reviewWords } from './review.words.ts'
import type { FieldNotes } from './use-field-notes.ts'
import type { Readings } from './use-readings.ts'

interface MaterialsPanelProps {
  order: OrderView
  material: MaterialView | undefined
  reasons: FieldNotes
  readings: Readings
  editing: string | undefined
  /** Whether pictures may be looked at: every look is logged. */
  isOpen: boolean
  /** The field that is pointed at. */
  lit: string | undefined
  onPoint: (boxId: string | undefined) => void
  onChoose: (materialId: string) => void
  onEdit: (path: string) => void
  onEdited: (path: string) => void
}

/** The papers beside the fields: which there are, and one of them large. */
export function MaterialsPanel({
  order,
  material,
  reasons,
  readings,
  editing,
  isOpen,
  lit,
  onPoint,
  onChoose,
  ...on
}: MaterialsPanelProps) {
  const { materials: words } = useWords(reviewWords)
  const fields = useWords(fieldWords)
  const viewerWords = useWords(materialViewerWords)
  const { materials } = order
  const go = (by: 1 | -1) => {
    const at = materials.findIndex(({ id }) => id === material?.id)
    const next = materials[(at + by + materials.length) % materials.length]
    if (next) onChoose(next.id)
  }
  useShortcuts(materials.length > 1 ? { '[': () => go(-1), ']': () => go(1) } : {})

  const earlier = <EarlierMaterials orderId={order.id} materials={materials} isOpen={isOpen} />
  if (!material) {
    return (
      <>
        <p className="quiet">{words.none}</p>
        {earlier}
      </>
    )
  }
  const path = pathOfMaterial(material)
  const names = materialNames(materials, fields, viewerWords.named)
  const name = names.get(material.id) ?? path
  const reason = reasons.reasonAt(path)
  const reading = readings.ofMaterial(material.id)
  return (
    <>
      <MaterialThumbs {...{ materials, names, shown: material, reasons, isOpen, onChoose }} />
      <MaterialHead {...{ order, material, name, go }} hasNote={reason !== undefined} onNote={() => on.onEdit(path)} />
      <MaterialNote {...{ path, name, reason, reasons }} isEditing={editing === path} onEdited={on.onEdited} />
      <InsistedOn faults={material.insistedOn} />
      {reading && <ReadingSummary {...{ reading, lit, onPoint }} />}
      {isOpen ? (
        <MaterialViewer
          key={material.id}
          material={{ ...material, name }}
          hasKeys
          rotation={reading?.rotation}
          boxes={boxesOf(reading)}
          lit={lit}
        />
      ) : (
        <ClosedMaterial order={order} />
      )}
      {earlier}
    </>
  )
}

/** Whoever did not claim the order says why they look. */
function ClosedMaterial({ order }: { order: OrderView }) {
  const { materials: words } = useWords(reviewWords)
  const { account } = useSignedIn()
  if (!mayAsk(endpoints.openOrder, account)) return <p className="paper-closed">{words.notForYou}</p>
  const isClaimable = !order.claimedBy && decisionsAmong(order.allowedActions).length > 0
  return (
    <div className="paper-closed">
      <p>{isClaimable ? words.closed : words.closedForGood}</p>
      <OpenOrder orderId={order.id} label={words.open} />
    </div>
  )
}
