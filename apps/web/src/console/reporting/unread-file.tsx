import { ApiError } from '@openbeian/contract'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { consoleWords } from '../../kit/words/console.ts'

/** Instead of a file: it is being read, cannot be, or is not there. */
export function UnreadFile({ read }: { read: { error: Error | null; isPending: boolean; refetch: () => unknown } }) {
  const { reporting: words } = useWords(consoleWords)
  const isMissing = read.error instanceof ApiError && [400, 404, 422].includes(read.error.status)
  return (
    <Page title={isMissing ? words.file.notFound : words.title} next={<Link to="/reporting">{words.back}</Link>}>
      {isMissing ? (
        <p className="card empty">{words.file.notFoundText}</p>
      ) : (
        <Failure error={read.error} retry={() => void read.refetch()} />
      )}
      {read.isPending && <Loading />}
    </Page>
  )
}
