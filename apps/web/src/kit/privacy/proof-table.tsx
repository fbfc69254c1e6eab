import type { DeletionProof } from '@openbeian/contract'
import { Button } from '../button.tsx'
import { formatDateTime } from '../date-time.ts'
import { useLanguage, useWords } from '../language.tsx'
import { saveFile } from '../save-file.ts'
import { Table } from '../table.tsx'
import { proofWords } from './proof-table.words.ts'

/** 删除证明, to be kept or printed. */
export function ProofTable({ proof }: { proof: DeletionProof }) {
  const words = useWords(proofWords)
  const { language } = useLanguage()
  const save = () =>
    saveFile(new Blob([JSON.stringify(proof, null, 2)], { type: 'application/json' }), `deletion-${proof.number}.json`)
  return (
    <section className="stack" data-proof={proof.number}>
      <h2>{words.title}</h2>
      <p>
        {words.number}: {proof.number} · {formatDateTime(proof.at, language)}
      </p>
      <Table label={words.title} titles={[words.table, words.deleted, words.kept, words.until, words.basis]}>
        {proof.tables.map((row) => (
          <tr key={row.table}>
            <th scope="row" data-title={words.table}>
              {row.table}
            </th>
            <td data-title={words.deleted}>{row.deleted}</td>
            <td data-title={words.kept}>{row.kept}</td>
            <td data-title={words.until}>{row.kept > 0 ? row.until[language] : words.nothing}</td>
            <td data-title={words.basis}>{row.kept > 0 ? row.basis?.[language] : ''}</td>
          </tr>
        ))}
      </Table>
      <p className="quiet">
        {words.seal}: {proof.seal}
      </p>
      <div className="row">
        <Button data-action="save-proof" onClick={save}>
          {words.save}
        </Button>
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
    </section>
  )
}
