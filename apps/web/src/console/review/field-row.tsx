import type { OrderView, ReadingField } from '@openbeian/contract'
import { fieldName } from '../../kit/field-name.ts'
import type { Section } from '../../kit/filing-sections.ts'
import { FormerValue } from '../../kit/former-value.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { severitySigns } from '../../kit/severity-signs.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { reasonWords } from '../../kit/words/reason.ts'
import { mayNote } from './decisions.ts'
import { FieldNote } from './field-note.tsx'
import { NoteButton } from './note-button.tsx'
import { ReadBeside } from './read-beside.tsx'
import { ReasonEditor } from './reason-editor.tsx'
import { reviewWords } from './review.words.ts'
import type { FieldNotes } from './use-field-notes.ts'
import './field-row.css'

/** What may be done with a field, by its path. */
export interface FieldRowActions {
  onLook: (path: string) => void
  onPoint: (path: string | undefined) => void
  onEdit: (path: string) => void
  onEdited: (path: string) => void
  onReveal: (paths: string[]) => void
}

interface FieldRowProps extends FieldRowActions {
  row: Section['rows'][number]
  order: OrderView
  reasons: FieldNotes
  isEditing: boolean
  isSecret: boolean
  /** What was filed there before a change; undefined where nothing changes. */
  was: string | undefined
  /** The value read on the field's material; undefined where none was read. */
  read: ReadingField | undefined
  /** Its value in the clear, once it was asked for. */
  shown: string | undefined
}

/** One field: what was filed, what the rules say of it, what the reviewer says of it. */
export function FieldRow({ row, order, reasons, isEditing, isSecret, was, read, shown, ...on }: FieldRowProps) {
  const words = useWords(reviewWords)
  const kit = useWords(kitWords)
  const fields = useWords(fieldWords)
  const said = useWords(reasonWords)
  const { language } = useLanguage()
  const { path, label, value } = row
  const name = fieldName(path, fields, order.filing.subject.nature === 'individual')
  const reason = reasons.reasonAt(path)
  const asked = order.returnReasons.filter(({ at }) => at === path)
  const findings = order.findings.filter(({ at }) => at === path)

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a look follows the focus; everything to do here is a button
    <div
      className={reason === undefined ? 'field-row' : 'field-row field-row-marked'}
      data-path={path}
      data-field-row
      tabIndex={-1}
      onFocus={() => on.onLook(path)}
      onMouseEnter={() => on.onPoint(path)}
      onMouseLeave={() => on.onPoint(undefined)}
    >
      <dt>{label}</dt>
      <dd>
        <span className="field-value">
          {(shown ?? value) || <span className="quiet">{kit.empty}</span>}
          {shown !== undefined && <span className="sr-only">（{words.reveal.shown}）</span>}
          {isSecret && shown === undefined && (
            <button
              type="button"
              className="quiet-button"
              aria-label={words.reveal.fieldNamed(name)}
              onClick={() => on.onReveal([path])}
            >
              {words.reveal.field}
            </button>
          )}
          <FormerValue value={was} />
        </span>
        {mayNote(order.allowedActions) && (
          <NoteButton name={name} hasNote={reason !== undefined} onNote={() => on.onEdit(path)} />
        )}
      </dd>
      {read && <ReadBeside read={read} />}
      {findings.map((it) => (
        <dd key={it.rule} className={`field-note finding finding-${it.severity}`}>
          <span aria-hidden="true">{severitySigns[it.severity]}</span> {it.message[language]}
        </dd>
      ))}
      {asked.map((it) => (
        <dd key={`${it.source} ${it.text}`} className="field-note quiet">
          {words.reasons.asked}
          {language === 'zh' ? '：' : ': '}
          {said[it.source](it)}
        </dd>
      ))}
      {isEditing ? (
        <dd className="field-note">
          <ReasonEditor
            path={path}
            name={name}
            text={reason ?? ''}
            onSave={(text) => {
              reasons.set(path, text)
              on.onEdited(path)
            }}
            onCancel={() => on.onEdited(path)}
          />
        </dd>
      ) : (
        reason !== undefined && (
          <dd className="field-note">
            <FieldNote name={name} text={reason} onRemove={() => reasons.remove(path)} />
          </dd>
        )
      )}
    </div>
  )
}
