import { endpoints, type FacePersonView } from '@openbeian/contract'
import { Link, useParams } from 'react-router'
import { isWaiting, useFaceStep } from '../../kit/faces.ts'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { faceWords } from '../../kit/words/face.ts'
import { mandateWords } from '../../kit/words/mandates.ts'
import { identityWords } from './identity.words.ts'
import { PersonCard } from './person-card.tsx'

/** 负责人身份核验 */
export function IdentityPage() {
  const { orderId = '' } = useParams()
  const words = useWords(identityWords)
  const faces = useWords(faceWords)
  const { personal } = useWords(mandateWords)
  const step = useFaceStep(orderId)
  const isStaff = !mayAsk(endpoints.giveFaceConsent, useSignedIn().account)
  if (step.isPending) return <Loading />
  return (
    <Page actions={<Link to={`/orders/${orderId}`}>{words.backToOrder}</Link>}>
      {step.isError ? (
        <Failure error={step.error} retry={() => void step.refetch()} />
      ) : (
        <>
          <p>{words.intro}</p>
          {step.data.byMandate && <Notice kind="info">{personal}</Notice>}
          {isStaff && <Notice kind="info">{words.byStaff}</Notice>}
          {!step.data.open && <Notice kind="info" title={faces.closed} />}
          {step.data.persons.length === 0 && <Notice kind="info" title={words.nobody} />}
          {step.data.open && isAllDone(step.data.persons) && (
            <Notice kind="success" title={words.allDone}>
              <Link to={`/orders/${orderId}`}>{words.backToOrder}</Link>
            </Notice>
          )}
          {step.data.persons.map((it) => (
            <PersonCard key={it.about} orderId={orderId} step={step.data} person={it} />
          ))}
        </>
      )}
    </Page>
  )
}

const isAllDone = (persons: readonly FacePersonView[]): boolean => persons.length > 0 && !persons.some(isWaiting)
