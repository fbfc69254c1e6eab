import { endpoints } from '@openbeian/contract'
import { useParams } from 'react-router'
import { useCodeTables } from '../../kit/code-tables.ts'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { useOrder } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { NoticeFirst } from '../../kit/privacy/notice-first.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { useDraft } from './use-draft.ts'
import { Wizard } from './wizard.tsx'

/** Fetches what the wizard stands on. */
export function WizardPage() {
  const { orderId = '' } = useParams()
  const { account } = useSignedIn()
  const order = useOrder(orderId)
  const draft = useDraft(orderId)
  const tables = useCodeTables()
  const error = draft.error ?? order.error ?? tables.error

  if (error && !draft.data) {
    return (
      <Page>
        <Failure
          error={error}
          retry={() => {
            void order.refetch()
            void draft.refetch()
            void tables.refetch()
          }}
        />
      </Page>
    )
  }
  if (!order.data || !draft.data || !tables.data) return <Loading rows={8} />
  const wizard = <Wizard key={orderId} order={order.data} draft={draft.data} tables={tables.data} />
  // staff are told nothing of their own data here: they hand the notice on
  return mayAsk(endpoints.acceptNotice, account) ? <NoticeFirst>{wizard}</NoticeFirst> : wizard
}
