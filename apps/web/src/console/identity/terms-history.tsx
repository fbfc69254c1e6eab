import type { FaceTermsView } from '@openbeian/contract'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { identityWords } from './identity.words.ts'

/** Who accepted or withdrew which text, the newest first. */
export function TermsHistory({ decisions }: Pick<FaceTermsView, 'decisions'>) {
  const { terms: words } = useWords(identityWords)
  const { language } = useLanguage()
  return (
    <section aria-labelledby="terms-history">
      <h2 id="terms-history">{words.history}</h2>
      {decisions.length === 0 && <p className="card quiet">{words.noHistory}</p>}
      {decisions.length > 0 && (
        <Table labelledBy="terms-history" titles={[words.at, words.by, words.decision]}>
          {decisions.map(({ at, byName, accepts, textVersion }) => (
            <tr key={at} data-accepts={accepts}>
              <td data-title={words.at} className="keep">
                <time dateTime={at}>{formatDateTime(at, language)}</time>
              </td>
              <th scope="row" data-title={words.by}>
                {byName ?? words.demonstration}
              </th>
              <td data-title={words.decision}>
                {accepts ? words.accepted : words.withdrawn} <span className="quiet">{words.version(textVersion)}</span>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}
