import type { FiledService } from '@openbeian/contract'
import { filingWishes, isWishOffered } from '@openbeian/filing'
import { useState } from 'react'
import { Choice } from '../../kit/choice.tsx'
import { useFiledServices } from '../../kit/filed-services.ts'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { More } from '../../kit/more.tsx'
import { Failure } from '../../kit/notice.tsx'
import { beginWords } from './begin.words.ts'
import { ChosenType } from './chosen-type.tsx'
import { Questions } from './questions.tsx'
import { noAnswers, requestOf, type Whose, wishFrom } from './wish.ts'

interface AskWishProps {
  search: URLSearchParams
  whose: Whose
}

/** What is wished, of what that customer has filed here. */
export function AskWish({ search, whose }: AskWishProps) {
  const filed = useFiledServices(whose.customerId)
  return (
    <>
      <Failure error={filed.error} retry={() => void filed.refetch()} />
      {filed.isPending ? <Loading /> : <Asking {...{ search, whose }} services={filed.data ?? []} />}
      {filed.hasNextPage && <More shown={filed.data?.length ?? 0} query={filed} />}
    </>
  )
}

function Asking({ search, whose, services }: AskWishProps & { services: FiledService[] }) {
  const words = useWords(beginWords)
  const [wish, setWish] = useState(() => wishFrom(search))
  const request = requestOf(wish, services)
  return (
    <>
      <section className="card stack">
        <Choice
          name="wish"
          title={words.wish}
          value={wish.wish}
          options={filingWishes.filter(isWishOffered).map((value) => ({ value, name: words.wishes[value] }))}
          onChoose={(value) => setWish({ ...noAnswers, wish: value })}
        />
        <Questions {...{ wish, services }} set={(answer) => setWish({ ...wish, ...answer })} />
      </section>
      {request && <ChosenType request={request} kind={wish.kind} whose={whose} />}
    </>
  )
}
