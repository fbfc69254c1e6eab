import { formatTime } from './date-time.ts'
import { useWords } from './language.tsx'
import { refreshedWords } from './refreshed.words.ts'
import './refreshed.css'

/** When a page that reads itself again did so last. */
export function Refreshed({
  query,
}: {
  query: { dataUpdatedAt: number; isFetching: boolean; refetch: () => unknown }
}) {
  const words = useWords(refreshedWords)
  if (query.dataUpdatedAt === 0) return null
  return (
    <span className="refreshed quiet">
      {words.refreshed(formatTime(new Date(query.dataUpdatedAt).toISOString()))}
      <button type="button" className="link-button" onClick={() => void query.refetch()} disabled={query.isFetching}>
        {words.reload}
      </button>
    </span>
  )
}
