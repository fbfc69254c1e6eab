import type { MaterialView, OrderView } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { EarlierPapers } from '../../kit/earlier-papers.tsx'
import { useWords } from '../../kit/language.tsx'
import { paperNames, pathOfPaper } from '../../kit/paper-names.ts'
import { PaperViewer } from '../../kit/paper-viewer.tsx'
import { boxesOf } from '../../kit/reading-boxes.tsx'
import { useShortcuts } from '../../kit/shortcuts.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { papersWords } from '../../kit/words/papers.ts'
import { decisionsAmong } from './decisions.ts'
import { PaperHead } from './paper-head.tsx'
import { PaperReading } from './paper-reading.tsx'
import { PaperReason } from './paper-reason.tsx'
import { PaperThumbs } from './paper-thumbs.tsx'
import { reviewWords } from './review.words.ts'
import type { FieldNotes } from './use-field-notes.ts'
import type { Readings } from './use-readings.ts'

interface PapersProps {
  order: OrderView
  paper: MaterialView | undefined
  reasons: FieldNotes
  readings: Readings
  editing: string | undefined
  /** Whether pictures may be fetched without asking: every look is logged. */
  isOpen: boolean
  /** The field that is pointed at. */
  lit: string | undefined
  onPoint: (boxId: string | undefined) => void
  onChoose: (materialId: string) => void
  onEdit: (path: string) => void
  onEdited: (path: string) => void
}

/** The papers beside the fields: which there are, and one of them large. */
export function Papers({
  order,
  paper,
  reasons,
  readings,
  editing,
  isOpen: opensItself,
  lit,
  onPoint,
  onChoose,
  ...on
}: PapersProps) {
  const { papers: words } = useWords(reviewWords)
  const fields = useWords(fieldWords)
  const papers = useWords(papersWords)
  const [isOpened, setOpened] = useState(false)
  const isOpen = opensItself || isOpened
  const { materials } = order
  const go = (by: 1 | -1) => {
    const at = materials.findIndex(({ id }) => id === paper?.id)
    const next = materials[(at + by + materials.length) % materials.length]
    if (next) onChoose(next.id)
  }
  useShortcuts(materials.length > 1 ? { '[': () => go(-1), ']': () => go(1) } : {})

  const earlier = <EarlierPapers orderId={order.id} materials={materials} />
  if (!paper) {
    return (
      <>
        <p className="quiet">{words.none}</p>
        {earlier}
      </>
    )
  }
  const path = pathOfPaper(paper)
  const names = paperNames(materials, fields, papers.named)
  const name = names.get(paper.id) ?? path
  const reason = reasons.reasonAt(path)
  const reading = readings.ofPaper(paper.id)
  return (
    <>
      <PaperThumbs {...{ materials, names, paper, reasons, isOpen, onChoose }} />
      <PaperHead {...{ order, paper, name, go }} hasNote={reason !== undefined} onNote={() => on.onEdit(path)} />
      <PaperReason {...{ path, name, reason, reasons }} isEditing={editing === path} onEdited={on.onEdited} />
      {reading && <PaperReading {...{ reading, lit, onPoint }} />}
      {isOpen ? (
        <PaperViewer
          key={paper.id}
          paper={{ ...paper, name }}
          hasKeys
          rotation={reading?.rotation}
          boxes={boxesOf(reading)}
          lit={lit}
        />
      ) : (
        <ClosedPaper order={order} onOpen={() => setOpened(true)} />
      )}
      {earlier}
    </>
  )
}

/** Where a look would be logged: the reviewer opens the pictures, or claims the order. */
function ClosedPaper({ order, onOpen }: { order: OrderView; onOpen: () => void }) {
  const { papers: words } = useWords(reviewWords)
  const isClaimable = !order.claimedBy && decisionsAmong(order.allowedActions).length > 0
  return (
    <div className="paper-closed">
      <p>{isClaimable ? words.closed : words.closedForGood}</p>
      <Button data-action="open-papers" onClick={onOpen}>
        {words.open}
      </Button>
    </div>
  )
}
