import type { OrderView } from '@openbeian/contract'
import { useWords } from '../../kit/language.tsx'
import { FieldRow, type FieldRowActions } from './field-row.tsx'
import { reviewWords } from './review.words.ts'
import type { ReviewGroup } from './review-groups.ts'
import type { FieldNotes } from './use-field-notes.ts'
import type { Readings } from './use-readings.ts'
import './field-group.css'

interface FieldGroupProps extends FieldRowActions {
  group: ReviewGroup
  order: OrderView
  reasons: FieldNotes
  /** The path whose reason is being written. */
  editing: string | undefined
  /** Former values of what a change touches, by path. */
  former: ReadonlyMap<string, string>
  readings: Readings
  /** Values in the clear, by path. */
  revealed: Record<string, string>
}

/** Fields that are checked against the same paper. */
export function FieldGroup({ group, order, reasons, editing, former, readings, revealed, ...on }: FieldGroupProps) {
  const words = useWords(reviewWords)
  const isHidden = group.secrets.some((path) => revealed[path] === undefined)
  const rows = group.rows.filter(
    ({ path, value }) => value !== '' || former.has(path) || readings.at.has(path) || isAsked(path, order),
  )
  const unused = group.rows.filter((row) => !rows.includes(row))
  return (
    <section className="card group" aria-label={group.title} data-group={group.path}>
      <div className="apart group-head">
        <h2>{group.title}</h2>
        {group.secrets.length > 0 && isHidden && (
          <button
            type="button"
            className="quiet-button"
            data-action="reveal"
            aria-label={words.reveal.groupNamed(group.title)}
            onClick={() => on.onReveal(group.secrets)}
          >
            {words.reveal.group}
          </button>
        )}
      </div>
      <dl>
        {[...rows, ...unused].map((row) => (
          <FieldRow
            key={row.path}
            row={row}
            {...{ order, reasons }}
            isEditing={editing === row.path}
            isSecret={group.secrets.includes(row.path)}
            was={former.get(row.path)}
            read={readings.at.get(row.path)}
            shown={revealed[row.path]}
            {...on}
          />
        ))}
      </dl>
    </section>
  )
}

const isAsked = (path: string, { findings, returnReasons }: OrderView) =>
  findings.some(({ at }) => at === path) || returnReasons.some(({ at }) => at === path)
