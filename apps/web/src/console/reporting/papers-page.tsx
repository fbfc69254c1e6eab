import { endpoints } from '@openbeian/contract'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { filedPaperWords } from './filed-papers.words.ts'
import { PaperForm } from './paper-form.tsx'
import { PaperTable } from './paper-table.tsx'
import { reportingWords } from './reporting.words.ts'
import { usePapers } from './use-papers.ts'

/** Verification papers of what is filed, sent without an order, and what became of them. */
export function PapersPage() {
  const words = useWords(filedPaperWords)
  const reporting = useWords(reportingWords)
  const { account } = useSignedIn()
  const papers = usePapers()
  return (
    <Page
      next={
        <>
          <p className="quiet">{words.explain}</p>
          <Link to="/reporting">{reporting.back}</Link>
        </>
      }
    >
      {mayAsk(endpoints.sendFiledPaper, account.role) && <PaperForm />}
      <section aria-labelledby="papers">
        <h2 id="papers">{words.list}</h2>
        <Failure error={papers.error} retry={() => void papers.refetch()} />
        {papers.isPending && <Loading />}
        {papers.data?.length === 0 && <p className="card quiet">{words.empty}</p>}
        {papers.data && papers.data.length > 0 && <PaperTable papers={papers.data} />}
      </section>
    </Page>
  )
}
