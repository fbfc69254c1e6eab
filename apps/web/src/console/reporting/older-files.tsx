import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { reportingWords } from './reporting.words.ts'
import './older-files.css'

interface OlderFilesProps {
  name: 'files' | 'downloads'
  of: {
    data: readonly unknown[] | undefined
    hasNextPage: boolean
    isFetchingNextPage: boolean
    fetchNextPage: () => Promise<unknown>
  }
}

/** The way to what is not on the page yet. */
export function OlderFiles({ name, of: { data, hasNextPage, isFetchingNextPage, fetchNextPage } }: OlderFilesProps) {
  const words = useWords(reportingWords)
  if (!hasNextPage || !data) return null
  return (
    <div className="row older">
      <span className="quiet" role="status">
        {words.shownFiles(data.length)}
      </span>
      <Button data-action={`older-${name}`} isBusy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
        {words.older[name]}
      </Button>
    </div>
  )
}
