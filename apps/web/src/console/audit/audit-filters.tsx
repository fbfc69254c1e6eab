import { useWords } from '../../kit/language.tsx'
import { auditWords } from './audit.words.ts'
import type { Sought } from './sought.ts'

const fields = ['login', 'order', 'ip', 'from', 'until'] as const

interface AuditFiltersProps {
  sought: Sought
  onSeek: (sought: Sought) => void
}

/** By whom, of which order, from where and when. */
export function AuditFilters({ sought, onSeek }: AuditFiltersProps) {
  const words = useWords(auditWords)
  return (
    <div className="row filters">
      {fields.map((name) => (
        <label key={name} className="filter">
          <span>{words.sought[name]}</span>
          <input
            type={name === 'from' || name === 'until' ? 'date' : 'search'}
            className="text-input"
            data-filter={name}
            value={sought[name]}
            onChange={({ target }) => onSeek({ ...sought, [name]: target.value })}
          />
        </label>
      ))}
    </div>
  )
}
