import type { GivenConsent } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Table } from '../../kit/table.tsx'
import { myDataWords } from './my-data.words.ts'

/** Each consent with its version; that for papers is taken back here, that for a face on the page of identities. */
export function ConsentList({ consents, onChange }: { consents: readonly GivenConsent[]; onChange: () => void }) {
  const words = useWords(myDataWords)
  const { language } = useLanguage()
  const withdraw = useMutation({
    mutationFn: ({ orderId, textVersion }: GivenConsent) =>
      api.giveMaterialConsent({ params: { orderId }, body: { textVersion, agrees: false, saidAs: 'self' } }),
    onSuccess: onChange,
  })
  return (
    <section className="stack" aria-labelledby="my-consents">
      <h2 id="my-consents">{words.consents}</h2>
      <Failure error={withdraw.error} />
      {withdraw.isSuccess && <Notice kind="success" title={words.withdrawn} />}
      {consents.length === 0 && <p className="quiet">{words.noConsents}</p>}
      {consents.length > 0 && (
        <Table labelledBy="my-consents" titles={[words.order, words.what, words.at, '']}>
          {consents.map((it) => (
            <tr key={`${it.orderId}-${it.of}-${it.about}-${it.at}`}>
              <th scope="row" data-title={words.order}>
                <Link to={`/orders/${it.orderId}`}>{it.reference}</Link>
              </th>
              <td data-title={words.what}>
                {words.of[it.of]} · {it.agrees ? words.yes : words.no} <span className="quiet">{it.textVersion}</span>
              </td>
              <td data-title={words.at}>{formatDateTime(it.at, language)}</td>
              <td>
                {it.agrees && it.of === 'materials' && it.about === 'order' && (
                  <Button
                    isSmall
                    data-action="withdraw-consent"
                    isBusy={withdraw.isPending}
                    onClick={() => withdraw.mutate(it)}
                  >
                    {words.withdraw}
                  </Button>
                )}
                {it.agrees && it.of === 'face' && <Link to={`/orders/${it.orderId}/identity`}>{words.withdraw}</Link>}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}
