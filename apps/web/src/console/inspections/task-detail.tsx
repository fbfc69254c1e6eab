import { useCodeTables } from '../../kit/code-tables.ts'
import { Fact } from '../../kit/fact.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { taskDetailWords } from './task-detail.words.ts'
import { taskValueText } from './task-value.ts'
import './task-detail.css'

/** What the administration says of a task, line by line; parts stand indented under their name. */
export function TaskDetail({ detail, of = '' }: { detail: object; of?: string }) {
  const words = useWords(taskDetailWords)
  const { language } = useLanguage()
  const { data: tables } = useCodeTables()
  const names: Partial<Record<string, string>> = words.names
  return (
    <dl className="facts task-detail">
      {Object.entries(detail).flatMap(([field, value]) => {
        const name = names[`${of}.${field}`] ?? names[field] ?? field
        const parts: unknown[] = Array.isArray(value) ? value : [value]
        if (!parts.some(isPart)) {
          return [
            <Fact key={field} name={name}>
              <span data-detail={field}>{taskValueText(field, value, { words, tables, language })}</span>
            </Fact>,
          ]
        }
        return parts.filter(isPart).map((part, at) => (
          <div key={`${field} ${part.regulatorId ?? at}`} className="task-part">
            <dt className="part-name">{parts.length > 1 ? words.nth(name, at + 1) : name}</dt>
            <dd className="part">
              <TaskDetail detail={part} of={field} />
            </dd>
          </div>
        ))
      })}
    </dl>
  )
}

const isPart = (it: unknown): it is Record<string, unknown> & { regulatorId?: string } =>
  typeof it === 'object' && it !== null
