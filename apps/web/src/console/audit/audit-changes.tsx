import { orderStates } from '@openbeian/filing'
import { fieldName } from '../../kit/field-name.ts'
import { useWords } from '../../kit/language.tsx'
import { consoleWords } from '../../kit/words/console.ts'
import { type FieldWords, fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { named } from './audit-names.ts'

type Values = Record<string, unknown> | undefined

/** What a value was before and is now, field by field. */
export function AuditChanges({ before, after }: { before: Values; after: Values }) {
  const { audit: words } = useWords(consoleWords)
  const { states } = useWords(kitWords)
  const fields = useWords(fieldWords)
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const say = (name: string, value: unknown) => {
    const state = name === 'state' && orderStates.find((it) => it === value)
    return state ? states[state] : textOf(value, fields)
  }
  return (
    <dl className="audit-changes">
      {names.map((name) => (
        <div key={name}>
          <dt>{named(words.fields, name) ?? pathName(name, fields)}</dt>
          <dd>
            {before?.[name] !== undefined && (
              <del>
                <span className="sr-only">{words.before} </span>
                {say(name, before[name])}
              </del>
            )}
            {before?.[name] !== undefined && after?.[name] !== undefined && <span aria-hidden="true"> → </span>}
            {after?.[name] !== undefined && (
              <span>
                <span className="sr-only">{words.after} </span>
                {say(name, after[name])}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
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
