import type { LoadedFileView, LoadedKind, LoadedSwitchView } from '@openbeian/contract'
import { Link } from 'react-router'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { loadedWords } from './loaded.words.ts'
import { loadedAddresses } from './loaded-address.ts'
import { LoadedBadge } from './loaded-badge.tsx'

interface LoadedTableProps {
  kind: LoadedKind
  files: readonly LoadedFileView[]
  switches: readonly LoadedSwitchView[]
}

/** Every version that was loaded, with who loaded and who approved it. */
export function LoadedTable({ kind, files, switches }: LoadedTableProps) {
  const words = useWords(loadedWords)
  const { language } = useLanguage()
  // an edition is called by its version
  const isEdition = kind === 'dialect'
  return (
    <Table
      labelledBy="files"
      titles={[words.name, ...(isEdition ? [] : [words.version]), words.state, words.loadedBy, words.approvedBy]}
    >
      {files.map((file) => (
        <tr key={file.id} data-file={file.id}>
          <th scope="row" data-title={words.name}>
            <Link to={`${loadedAddresses[kind]}/${file.id}`}>{file.name}</Link>
          </th>
          {!isEdition && <td data-title={words.version}>{file.version}</td>}
          <td data-title={words.state} className="keep">
            <LoadedBadge {...{ file, switches }} />
          </td>
          <td data-title={words.loadedBy}>{words.who(file.loadedByName, formatDateTime(file.loadedAt, language))}</td>
          <td data-title={words.approvedBy}>
            {file.approvedAt
              ? words.who(file.approvedByName ?? '', formatDateTime(file.approvedAt, language))
              : words.states.waiting}
          </td>
        </tr>
      ))}
    </Table>
  )
}
