import { ApiError } from '@openbeian/contract'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { reportFileWords } from './report-file.words.ts'
import { reportingWords } from './reporting.words.ts'

/** Instead of a file: it is being read, cannot be, or is not there. */
export function UnreadFile({ read }: { read: { error: Error | null; isPending: boolean; refetch: () => unknown } }) {
  const words = useWords(reportingWords)
  const title = usePageTitle()
  const fileWords = useWords(reportFileWords)
  const isMissing = read.error instanceof ApiError && [400, 404, 422].includes(read.error.status)
  return (
    <Page title={isMissing ? fileWords.notFound : title} next={<Link to="/reporting">{words.back}</Link>}>
      {isMissing ? (
        <p className="card quiet">{fileWords.notFoundText}</p>
      ) : (
        <Failure error={read.error} retry={() => void read.refetch()} />
      )}
      {read.isPending && <Loading />}
    </Page>
  )
}
