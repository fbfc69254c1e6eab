import type { FiledService } from '@openbeian/contract'
import { filingWishes, isWishOffered } from '@openbeian/filing'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { Choice } from '../../kit/choice.tsx'
import { useFiledServices } from '../../kit/filed-services.ts'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { useMandates } from '../../kit/mandates.ts'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { beginWords } from './begin.words.ts'
import { ChosenType } from './chosen-type.tsx'
import { Questions } from './questions.tsx'
import { noAnswers, requestOf, type Wish, wishFrom } from './wish.ts'

/** What is wished, and the order it needs: asked before a form is opened. */
export function BeginPage() {
  const [search] = useSearchParams()
  const filed = useFiledServices()
  const { toFilings } = useWords(kitWords)
  return (
    <Page actions={<Link to="/">{toFilings}</Link>}>
      <Failure error={filed.error} retry={() => void filed.refetch()} />
      {filed.isPending ? (
        <Loading />
      ) : (
        <Begin key={search.toString()} asked={wishFrom(search)} services={filed.data ?? []} />
      )}
      {filed.hasNextPage && <More shown={filed.data?.length ?? 0} query={filed} />}
    </Page>
  )
}

function Begin({ asked, services }: { asked: Wish; services: FiledService[] }) {
  const words = useWords(beginWords)
  const [wish, setWish] = useState(asked)
  const { data } = useMandates()
  const held = data?.mandates.filter((it) => it.side === 'held' && it.isInForce) ?? []
  const mandate = held.find((it) => it.id === wish.mandate)
  const request = requestOf(wish, services)
  return (
    <>
      <section className="card stack">
        {held.length > 0 && (
          <Choice
            name="mandate"
            title={words.forWhom}
            value={mandate?.id ?? ''}
            options={[
              { value: '', name: words.forSelf },
              ...held.map((it) => ({ value: it.id, name: words.forCustomer(it.customerName) })),
            ]}
            onChoose={(value) => setWish({ ...wish, mandate: value })}
          />
        )}
        <Choice
          name="wish"
          title={words.wish}
          value={wish.wish}
          options={filingWishes.filter(isWishOffered).map((value) => ({ value, name: words.wishes[value] }))}
          onChoose={(value) => setWish({ ...noAnswers, mandate: wish.mandate, wish: value })}
        />
        <Questions {...{ wish, services }} set={(answer) => setWish({ ...wish, ...answer })} />
      </section>
      {request && <ChosenType request={request} kind={wish.kind} mandate={mandate} />}
    </>
  )
}
