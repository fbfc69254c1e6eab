import type { OrderView } from '@openbeian/contract'
import { useLanguage, useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'

/** What the order holds and the interface of its administration has no element for. */
export function NotReported({ order }: { order: Pick<OrderView, 'notReported'> }) {
  const { notReported: words } = useWords(kitWords)
  const { language } = useLanguage()
  const { notReported } = order
  if (!notReported) return null
  return (
    <section className="card" aria-labelledby="not-reported" data-not-reported={notReported.what.length}>
      <h2 id="not-reported">{words.title}</h2>
      <p className="quiet">{words.explain(notReported.edition)}</p>
      <p>{notReported.what.map((it) => it[language]).join(language === 'zh' ? '、' : ', ')}</p>
    </section>
  )
}
