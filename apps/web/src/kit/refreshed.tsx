import { useWords } from './language.tsx'
import { timeText } from './moment.ts'
import { consoleWords } from './words/console.ts'

/** When a page that reads itself again did so last. */
export function Refreshed({
  query,
}: {
  query: { dataUpdatedAt: number; isFetching: boolean; refetch: () => unknown }
}) {
  const words = useWords(consoleWords)
  if (query.dataUpdatedAt === 0) return null
  return (
    <span className="refreshed quiet">
      {words.refreshed(timeText(new Date(query.dataUpdatedAt).toISOString()))}
      <button type="button" className="link-button" onClick={() => void query.refetch()} disabled={query.isFetching}>
        {words.reload}
      </button>
    </span>
  )
}
