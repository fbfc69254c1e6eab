import { endpoints } from '@openbeian/contract'
import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { FiledMaterialForm } from './filed-material-form.tsx'
import { FiledMaterialTable } from './filed-material-table.tsx'
import { filedMaterialWords } from './filed-materials.words.ts'
import { reportingWords } from './reporting.words.ts'
import { useFiledMaterials } from './use-filed-materials.ts'

/** Verification papers of what is filed, sent without an order, and what became of them. */
export function FiledMaterialsPage() {
  const words = useWords(filedMaterialWords)
  const reporting = useWords(reportingWords)
  const { account } = useSignedIn()
  const filedMaterials = useFiledMaterials()
  return (
    <Page
      next={
        <>
          <p className="quiet">{words.explain}</p>
          <Link to="/reporting">{reporting.back}</Link>
        </>
      }
    >
      {mayAsk(endpoints.sendFiledMaterial, account) && <FiledMaterialForm />}
      <section aria-labelledby="filed-materials">
        <h2 id="filed-materials">{words.list}</h2>
        <Failure error={filedMaterials.error} retry={() => void filedMaterials.refetch()} />
        {filedMaterials.isPending && <Loading />}
        {filedMaterials.data?.length === 0 && <p className="card quiet">{words.empty}</p>}
        {filedMaterials.data && filedMaterials.data.length > 0 && (
          <FiledMaterialTable filedMaterials={filedMaterials.data} />
        )}
      </section>
    </Page>
  )
}
