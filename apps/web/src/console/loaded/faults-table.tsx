import type { LoadedFault } from '@openbeian/contract'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Table } from '../../kit/table.tsx'
import { loadedWords } from './loaded.words.ts'

/** Characters of a line of the file that are shown. */
const maxShown = 80

interface FaultsTableProps {
  fileName: string
  content: string
  faults: readonly LoadedFault[]
}

/** Why a file was refused: the line, as it is written there, the place and the reason. */
export function FaultsTable({ fileName, content, faults }: FaultsTableProps) {
  const words = useWords(loadedWords)
  const { language } = useLanguage()
  const lines = content.split('\n')
  return (
    <>
      <Notice kind="error" title={fileName}>
        {words.refused(faults.length)}
      </Notice>
      <Table label={fileName} titles={[words.line, words.place, words.reason, words.written]}>
        {faults.map(({ line, at, reason }) => (
          <tr key={`${line} ${at} ${reason.en}`} data-line={line}>
            <th scope="row" data-title={words.line}>
              {line}
            </th>
            <td data-title={words.place}>{at || '—'}</td>
            <td data-title={words.reason}>{reason[language]}</td>
            <td data-title={words.written}>
              <code>{(lines[line - 1] ?? '').trim().slice(0, maxShown)}</code>
            </td>
          </tr>
        ))}
      </Table>
    </>
  )
}
