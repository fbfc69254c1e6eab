import { type BudgetsView, budgets, type UsedUpBudget } from '@openbeian/contract'
import { entriesOf } from '@openbeian/filing'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../kit/api.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { Table } from '../../kit/table.tsx'
import { budgetWords } from './budgets.words.ts'
import { UsedUpTable } from './used-up-table.tsx'

const key = ['budgets'] as const

/** Who has to wait for what they did too often, and what counts. A look is in the audit: nothing is asked again by itself. */
export function BudgetsPage() {
  const words = useWords(budgetWords)
  const { language } = useLanguage()
  const [lifting, setLifting] = useState<UsedUpBudget>()
  const [done, setDone] = useState('')
  const view = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => api.listBudgets({ signal }),
    refetchOnWindowFocus: false,
  })
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      <Failure error={view.error} retry={() => void view.refetch()} />
      {done && <Notice kind="success">{done}</Notice>}
      {view.isPending && <Loading rows={8} />}
      {view.data?.findings.map(({ rule, message, whatToDo }) => (
        <Notice key={rule} kind="warning">
          {message[language]} {whatToDo[language]}
        </Notice>
      ))}
      {view.data?.usedUp.length === 0 && <EmptyCard title={words.nobody} text={words.nobodyText} />}
      {view.data && view.data.usedUp.length > 0 && <UsedUpTable rows={view.data.usedUp} onLift={setLifting} />}
      {view.data && <StaffUses staff={view.data.staff} />}
      {view.data && <MandatedUses mandated={view.data.mandated} />}
      {view.data && <InForce view={view.data} />}
      {lifting && (
        <LiftDialog
          row={lifting}
          onDone={() => {
            setLifting(undefined)
            setDone(words.lifted)
          }}
          onClose={() => setLifting(undefined)}
        />
      )}
    </Page>
  )
}

function LiftDialog({ row, onDone, onClose }: { row: UsedUpBudget; onDone: () => void; onClose: () => void }) {
  const words = useWords(budgetWords)
  const { language } = useLanguage()
  const queries = useQueryClient()
  const lift = useMutation({
    mutationFn: (reason: string) => api.liftBudget({ params: { usedUpId: row.id }, body: { reason } }),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: key }),
  })
  return (
    <ReasonDialog
      title={words.liftNamed(budgets[row.budget][language])}
      isPending={lift.isPending}
      error={lift.error}
      onSure={(reason) => lift.mutate(reason)}
      onClose={onClose}
    >
      <p>{words.liftText}</p>
    </ReasonDialog>
  )
}

function StaffUses({ staff }: Pick<BudgetsView, 'staff'>) {
  const words = useWords(budgetWords)
  return (
    <section>
      <h2>{words.staffTitle}</h2>
      {staff.length === 0 && <p className="quiet">{words.noStaff}</p>}
      <ul className="plain-list">
        {staff.map(({ name, used }) => (
          <li key={name}>{words.staffUsed(name, used)}</li>
        ))}
      </ul>
    </section>
  )
}

function MandatedUses({ mandated }: Pick<BudgetsView, 'mandated'>) {
  const words = useWords(budgetWords)
  return (
    <section>
      <h2>{words.mandatedTitle}</h2>
      {mandated.length === 0 && <p className="quiet">{words.noneMandated}</p>}
      <ul className="plain-list">
        {mandated.map(({ name, customerName, used }) => (
          <li key={`${customerName} ${name}`}>{words.mandatedUsed(name, customerName, used)}</li>
        ))}
      </ul>
    </section>
  )
}

function InForce({ view: { inForce, officeAddresses } }: { view: BudgetsView }) {
  const words = useWords(budgetWords)
  const { language } = useLanguage()
  const textOf = (spans: BudgetsView['inForce'][number]['spans']) =>
    entriesOf(spans)
      .map(([span, max]) => words.per(max, span))
      .join(language === 'zh' ? '，' : ', ')
  const ranges = officeAddresses.map(({ from, to }) => (from === to ? from : `${from}–${to}`))
  return (
    <section>
      <h2>{words.inForceTitle}</h2>
      <p className="quiet">
        {words.inForceText} {ranges.length > 0 ? words.offices(ranges.join('、')) : words.noOffices}
      </p>
      <Table label={words.inForceTitle} titles={[words.what, words.max, words.usual]}>
        {inForce.map(({ budget, spans, usual }) => (
          <tr key={budget}>
            <th scope="row" data-title={words.what}>
              {budgets[budget][language]}
            </th>
            <td data-title={words.max}>{textOf(spans)}</td>
            <td data-title={words.usual} className="quiet">
              {textOf(usual)}
            </td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
