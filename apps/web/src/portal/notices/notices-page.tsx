import { Link } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure } from '../../kit/notice.tsx'
import { NoticeList } from '../../kit/notice-list.tsx'
import { useNotices } from '../../kit/notices.ts'
import { useOrders } from '../../kit/orders.ts'
import { Page } from '../../kit/page.tsx'
import { noticeWords } from '../../kit/words/notices.ts'
import { MailNotices } from './mail-notices.tsx'
import { noticesPageWords } from './notices.words.ts'

/** 通知: reminders and what the administration decided, with the time that is left. */
export function NoticesPage() {
  const words = useWords(noticesPageWords)
  const { older } = useWords(noticeWords)
  const notices = useNotices()
  const orders = useOrders()
  return (
    <Page
      next={
        <p className="quiet" id="notices">
          {words.explain}
        </p>
      }
    >
      <MailNotices />
      <Failure error={notices.error} retry={() => void notices.refetch()} />
      {notices.isPending && <Loading />}
      {notices.data?.length === 0 && (
        <EmptyCard title={words.empty} text={words.emptyText}>
          <Link className="button" to="/">
            {words.toFilings}
          </Link>
        </EmptyCard>
      )}
      {notices.data && notices.data.length > 0 && (
        <NoticeList notices={notices.data} headingId="notices" orders={orders.data ?? []} />
      )}
      {notices.hasNextPage && (
        <div>
          <Button
            data-action="older-notices"
            isBusy={notices.isFetchingNextPage}
            onClick={() => void notices.fetchNextPage()}
          >
            {older}
          </Button>
        </div>
      )}
    </Page>
  )
}
