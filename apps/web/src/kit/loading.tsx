import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import './loading.css'

/** Keeps the height of what will come, so that nothing jumps. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const words = useWords(kitWords)
  return (
    <div className="loading" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
        <span key={row} className="loading-row" />
      ))}
    </div>
  )
}
