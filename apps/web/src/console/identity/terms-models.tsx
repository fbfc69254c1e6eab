import type { FaceTermsView } from '@openbeian/contract'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { identityWords } from './identity.words.ts'

/** Which models look at faces, and where each comes from. */
export function TermsModels({ models }: Pick<FaceTermsView, 'models'>) {
  const { terms: words } = useWords(identityWords)
  const { language } = useLanguage()
  return (
    <section aria-labelledby="terms-models">
      <h2 id="terms-models">{words.models}</h2>
      <Table labelledBy="terms-models" titles={[words.model, words.does, words.from]}>
        {models.map((it) => (
          <tr key={it.name}>
            <th scope="row" data-title={words.model}>
              <code>{it.name}</code>
            </th>
            <td data-title={words.does}>{it.does[language]}</td>
            <td data-title={words.from}>{it.from}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
