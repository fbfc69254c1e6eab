import type { CodeTables, OrderView } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { focusField } from '../../kit/focus-field.ts'
import { formerValues } from '../../kit/former-values.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { OrderSheets } from '../../kit/order-sheets.tsx'
import { Page } from '../../kit/page.tsx'
import { pathOfPaper } from '../../kit/paper-names.ts'
import { useSignedIn } from '../../kit/session.ts'
import { moveFocus, useShortcuts } from '../../kit/shortcuts.ts'
import { StateBadge } from '../../kit/state-badge.tsx'
import { Timeline } from '../../kit/timeline.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { orderTypeWords } from '../../kit/words/order-type.ts'
import { staffOrderWords } from '../../kit/words/staff-orders.ts'
import { DecisionBar } from './decision-bar.tsx'
import { mayMark } from './decisions.ts'
import { FacePanel } from './face-panel.tsx'
import { FieldGroup } from './field-group.tsx'
import { FindingsPanel } from './findings-panel.tsx'
import { NextStep } from './next-step.tsx'
import { paperOfField } from './paper-of-field.ts'
import { Papers } from './papers.tsx'
import { PublishedPanel } from './published-panel.tsx'
import { ReportPanel } from './report-panel.tsx'
import { RevealDialog } from './reveal-dialog.tsx'
import { reviewWords } from './review.words.ts'
import { reviewGroups } from './review-groups.ts'
import { useDecision } from './use-decision.ts'
import { useReadings } from './use-readings.ts'
import { useReasons } from './use-reasons.ts'

const noValues = new Map<string, string>()
const fieldRows = '[data-field-row]'

export function Review({ order, tables }: { order: OrderView; tables: CodeTables }) {
  const words = useWords(reviewWords)
  const { untitled } = useWords(staffOrderWords)
  const orderTypes = useWords(orderTypeWords)
  const kit = useWords(kitWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const { account } = useSignedIn()
  const decision = useDecision(order)
  const reasons = useReasons(order.id)
  const readings = useReadings(order.id)
  const [path, setPath] = useState('')
  const [editing, setEditing] = useState<string>()
  const [revealed, setRevealed] = useState<Record<string, string>>({})
  const [revealing, setRevealing] = useState<string[]>([])
  const [chosenPaper, setChosenPaper] = useState<string>()
  const [pointed, setPointed] = useState<string>()

  const groups = reviewGroups(order.filing, tables, { fields, kit, language }, words.groups.domains)
  const former = order.before ? formerValues(order.before, tables, { fields, kit, language }) : noValues
  const group = groups.find((it) => it.rows.some((row) => row.path === path))
  /** The paper a field was read on, or that tells of it. */
  const paperOf = (at: string) => {
    const read = readings.at.get(at)
    return order.materials.find(({ id }) => id === read?.materialId) ?? paperOfField(at, order.materials)
  }
  const paper = order.materials.find(({ id }) => id === chosenPaper) ?? paperOf(path) ?? order.materials[0]
  const look = (at: string) => {
    setPath(at)
    if (!paper || pathOfPaper(paper) !== at) setChosenPaper(paperOf(at)?.id ?? paper?.id)
  }
  const hasPlace = (at: string) =>
    groups.some(({ rows }) => rows.some((row) => row.path === at)) || (paper !== undefined && pathOfPaper(paper) === at)
  const edit = (at: string) => {
    look(at)
    setEditing(at)
  }
  const stopEditing = (at: string) => {
    setEditing(undefined)
    // the field takes the focus back from the editor that goes away
    setTimeout(() => focusField(at))
  }
  const hidden = (paths: string[]) => paths.filter((it) => revealed[it] === undefined)
  useShortcuts({
    j: () => moveFocus(fieldRows, 1),
    k: () => moveFocus(fieldRows, -1),
    f: () => path !== '' && mayMark(order.allowedActions) && edit(path),
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
        <div className="review-fields">
          <FindingsPanel {...{ order, reasons, editing, hasPlace }} onEdit={edit} onEdited={stopEditing} />
          {groups.map((it) => (
            <FieldGroup
              key={it.path}
              group={it}
              {...{ order, reasons, editing, former, readings, revealed }}
              onLook={look}
              onPoint={setPointed}
              onEdit={edit}
              onEdited={stopEditing}
              onReveal={(paths) => setRevealing(hidden(paths))}
            />
          ))}
        </div>
        <aside className="review-papers" aria-label={words.papers.title}>
          <Papers
            key={order.claimedBy?.id === account.id ? 'mine' : 'others'}
            {...{ order, paper, reasons, readings, editing }}
            isOpen={order.claimedBy?.id === account.id}
            lit={pointed ?? path}
            onPoint={setPointed}
            onChoose={setChosenPaper}
            onEdit={edit}
            onEdited={stopEditing}
          />
        </aside>
      </div>
      <div className="panels">
        <OrderSheets orderId={order.id} hasFields />
        <FacePanel order={order} />
        {order.published && <PublishedPanel published={order.published} />}
        {order.report && <ReportPanel report={order.report} />}
        <section className="card" aria-labelledby="history">
          <h2 id="history">{words.history}</h2>
          <Timeline entries={order.timeline} />
          <p className="quiet">
            {orderTypes[order.orderType]} · {words.customer(order.customerName)}
            {['supervisor', 'admin', 'auditor'].includes(account.role) && (
              <>
                {' · '}
                <Link to={`/audit?about=order:${order.id}`}>{words.audit}</Link>
              </>
            )}
          </p>
        </section>
      </div>
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
