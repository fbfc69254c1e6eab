import { orderStates } from '@openbeian/filing'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import type { FieldWords } from '../../kit/words/field.ts'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { auditWords } from './audit.words.ts'
import { auditFieldName } from './audit-names.ts'
import './audit-changes.css'

type Values = Record<string, unknown> | undefined

/** What a value was before and is now, field by field. */
export function AuditChanges({ before, after }: { before: Values; after: Values }) {
  const words = useWords(auditWords)
  const { states } = useWords(kitWords)
  const fields = useWords(fieldWords)
  const { language } = useLanguage()
  const [old, now] = [withMaterialNamed(before), withMaterialNamed(after)]
  const names = [...new Set([...Object.keys(old), ...Object.keys(now)])]
  const say = (name: string, value: unknown) => {
    const state = name === 'state' && orderStates.find((it) => it === value)
    return state ? states[state] : textOf(value, fields)
  }
  if (names.length === 0) return null
  return (
    <dl className="audit-changes">
      {names.map((name) => (
        <div key={name}>
          <dt>{auditFieldName(name, language) ?? pathName(name, fields)}</dt>
          <dd>
            {old[name] !== undefined && (
              <del>
                <span className="sr-only">{words.before} </span>
                {say(name, old[name])}
              </del>
            )}
            {old[name] !== undefined && now[name] !== undefined && <span aria-hidden="true"> → </span>}
            {now[name] !== undefined && (
              <span>
                <span className="sr-only">{words.after} </span>
                {say(name, now[name])}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A paper is known by what it is, not by its number. */
function withMaterialNamed(values: Values): Record<string, unknown> {
  if (!values?.material || typeof values.kind !== 'string' || typeof values.of !== 'string') return values ?? {}
  const { material: _, kind, of, ...rest } = values
  return { material: `${String(of)}.materials.${String(kind)}`, ...rest }
}

const isPath = (text: string) => /^(subject|services\.\d+)\./.test(text)
const pathName = (text: string, fields: FieldWords) => (isPath(text) ? fieldName(text, fields) : text)

function textOf(value: unknown, fields: FieldWords): string {
  if (Array.isArray(value)) return value.map((it) => textOf(it, fields)).join('、')
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value)
      .map(([name, it]) => `${name} ${textOf(it, fields)}`)
      .join('，')
  }
  return pathName(String(value), fields)
}
