import type { FaceTermsView } from '@openbeian/contract'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { TableHead } from '../../kit/table-head.tsx'
import { identityWords } from './identity.words.ts'

/** Which models look at faces, and where each comes from. */
export function TermsModels({ models }: Pick<FaceTermsView, 'models'>) {
  const { terms: words } = useWords(identityWords)
  const { language } = useLanguage()
  return (
    <section aria-labelledby="terms-models">
      <h2 id="terms-models">{words.models}</h2>
      <table className="lines" aria-labelledby="terms-models">
        <TableHead titles={[words.model, words.does, words.from]} />
        <tbody>
          {models.map((it) => (
            <tr key={it.name}>
              <th scope="row" data-title={words.model}>
                <code>{it.name}</code>
              </th>
              <td data-title={words.does}>{it.does[language]}</td>
              <td data-title={words.from}>{it.from}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
