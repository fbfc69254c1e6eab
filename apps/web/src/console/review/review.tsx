import type { CodeTables, OrderView } from '@openbeian/contract'
import { useState } from 'react'
import { formerValues } from '../../kit/former-values.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Page } from '../../kit/page.tsx'
import { moveFocus, useShortcuts } from '../../kit/shortcuts.ts'
import { StateBadge } from '../../kit/state-badge.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { staffOrderWords } from '../../kit/words/staff-orders.ts'
import { DecisionBar } from './decision-bar.tsx'
import { mayNote } from './decisions.ts'
import { FieldGroup } from './field-group.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { MaterialsPanel } from './materials-panel.tsx'
import { NextStep } from './next-step.tsx'
import { OrderPanels } from './order-panels.tsx'
import { RevealDialog } from './reveal-dialog.tsx'
import { reviewWords } from './review.words.ts'
import { reviewGroups } from './review-groups.ts'
import { useDecision } from './use-decision.ts'
import { useFieldNotes } from './use-field-notes.ts'
import { useFocusedField } from './use-focused-field.ts'
import { useReadings } from './use-readings.ts'
import './review.css'

const noValues = new Map<string, string>()
const fieldRows = '[data-field-row]'

export function Review({ order, tables }: { order: OrderView; tables: CodeTables }) {
  const words = useWords(reviewWords)
  const { untitled } = useWords(staffOrderWords)
  const decision = useDecision(order)
  const reasons = useFieldNotes(order.id)
  const readings = useReadings(order)
  const [revealed, setRevealed] = useState<Record<string, string>>({})
  const [revealing, setRevealing] = useState<string[]>([])
  const [pointed, setPointed] = useState<string>()

  const { groups, former } = useGroups(order, tables)
  const inHand = useFocusedField({ order, readings, groups })
  const { path, material, editing, edit, stopEditing } = inHand
  const group = groups.find((it) => it.rows.some((row) => row.path === path))
  const hidden = (paths: string[]) => paths.filter((it) => revealed[it] === undefined)
  useShortcuts({
    j: () => moveFocus(fieldRows, 1),
    k: () => moveFocus(fieldRows, -1),
    f: () => path !== '' && mayNote(order.allowedActions) && edit(path),
    v: () => group && setRevealing(hidden(group.secrets)),
  })

  return (
    <Page
      title={`${order.reference} ${order.subjectName || untitled}`}
      badge={<StateBadge state={order.state} />}
      next={<NextStep order={order} />}
      actions={<DecisionBar order={order} decision={decision} reasons={reasons} onJump={edit} />}
    >
      <div className="review">
        <div className="stack">
          <FindingsPanel
            {...{ order, reasons, editing }}
            hasPlace={inHand.hasPlace}
            onEdit={edit}
            onEdited={stopEditing}
          />
          {groups.map((it) => (
            <FieldGroup
              key={it.path}
              group={it}
              {...{ order, reasons, editing, former, readings, revealed }}
              onLook={inHand.look}
              onPoint={setPointed}
              onEdit={edit}
              onEdited={stopEditing}
              onReveal={(paths) => setRevealing(hidden(paths))}
            />
          ))}
        </div>
        <aside className="card review-papers" aria-label={words.materials.title}>
          <MaterialsPanel
            key={order.materialsOpen ? 'open' : 'closed'}
            {...{ order, material, reasons, readings, editing }}
            isOpen={order.materialsOpen}
            lit={pointed ?? path}
            onPoint={setPointed}
            onChoose={inHand.chooseMaterial}
            onEdit={edit}
            onEdited={stopEditing}
          />
        </aside>
      </div>
      <OrderPanels order={order} />
      {revealing.length > 0 && (
        <RevealDialog
          orderId={order.id}
          paths={revealing}
          onRevealed={(values) => setRevealed({ ...revealed, ...values })}
          onClose={() => setRevealing([])}
        />
      )}
    </Page>
  )
}

/** The values of the filing as the page shows them, and what they were before a change. */
function useGroups({ filing, before }: OrderView, tables: CodeTables) {
  const { groups: titles } = useWords(reviewWords)
  const texts = { kit: useWords(kitWords), fields: useWords(fieldWords), language: useLanguage().language }
  return {
    groups: reviewGroups(filing, tables, texts, titles.domains),
    former: before ? formerValues(before, tables, texts) : noValues,
  }
}
