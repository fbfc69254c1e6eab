import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { NoticeList } from '../../kit/notice-list.tsx'
import { useNotices } from '../../kit/notices.ts'
import { Page } from '../../kit/page.tsx'
import { Refreshed } from '../../kit/refreshed.tsx'
import { noticeWords } from '../../kit/words/notices.ts'
import { inspectionWords } from './inspections.words.ts'
import { ReconciliationList } from './reconciliation-list.tsx'
import { TaskFilters } from './task-filters.tsx'
import { TaskTable } from './task-table.tsx'
import { type TaskQuery, useReconciliations, useTasks } from './use-inspections.ts'

const everything: TaskQuery = { state: '', kind: '' }

/** What the administrations want looked into, what they decided, and where their data differ from ours. */
export function InspectionsPage() {
  const words = useWords(inspectionWords)
  const noticeTexts = useWords(noticeWords)
  const [wanted, setWanted] = useState<TaskQuery>(everything)
  const tasks = useTasks(wanted)
  const notices = useNotices()
  const reconciliations = useReconciliations()
  const [front] = tasks.data?.pages ?? []
  const shown = tasks.data?.pages.flatMap((it) => it.tasks) ?? []
  const isAll = wanted.state === '' && wanted.kind === ''
  return (
    <Page badge={<Refreshed query={tasks} />} next={<p className="quiet">{words.explain}</p>}>
      <TaskFilters wanted={wanted} onWant={setWanted} />
      {front && <p data-overdue={front.overdue}>{words.counts(front.open, front.overdue)}</p>}
      <Failure error={tasks.error} retry={() => void tasks.refetch()} />
      {tasks.isPending && <Loading />}
      {front && shown.length === 0 && (
        <EmptyCard
          title={isAll ? words.empty : words.nothingFound}
          text={isAll ? words.emptyText : words.nothingFoundText}
        >
          {!isAll && (
            <Button data-action="show-all" onClick={() => setWanted(everything)}>
              {words.showAll}
            </Button>
          )}
        </EmptyCard>
      )}
      {shown.length > 0 && <TaskTable tasks={shown} />}
      <More shown={shown.length} query={tasks} />
      <section aria-labelledby="notices">
        <h2 id="notices">{words.notices}</h2>
        <Failure error={notices.error} retry={() => void notices.refetch()} />
        {notices.data?.length === 0 && <p className="card quiet">{words.noNotices}</p>}
        {notices.data && notices.data.length > 0 && <NoticeList notices={notices.data} headingId="notices" />}
        {notices.hasNextPage && (
          <Button
            data-action="older-notices"
            isBusy={notices.isFetchingNextPage}
            onClick={() => void notices.fetchNextPage()}
          >
            {noticeTexts.older}
          </Button>
        )}
      </section>
      <section aria-labelledby="reconciliations">
        <h2 id="reconciliations">{words.reconciliations}</h2>
        <Failure error={reconciliations.error} retry={() => void reconciliations.refetch()} />
        {reconciliations.data?.length === 0 && <p className="card quiet">{words.noReconciliations}</p>}
        {reconciliations.data && reconciliations.data.length > 0 && (
          <ReconciliationList reconciliations={reconciliations.data} />
        )}
      </section>
    </Page>
  )
}
