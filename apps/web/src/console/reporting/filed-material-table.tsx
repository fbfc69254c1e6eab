import { Link } from 'react-router'
import { CodeLink } from '../../kit/code-link.tsx'
import { formatShortDateTime } from '../../kit/date-time.ts'
import { useGatewayFaultText } from '../../kit/gateway-fault.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { FileState } from './file-state.tsx'
import { filedMaterialWords } from './filed-materials.words.ts'
import type { FiledMaterial } from './use-filed-materials.ts'

const looks = { waiting: 'yellow', reported: 'blue', stored: 'green', refused: 'red' } as const

/** One paper a line, newest first. */
export function FiledMaterialTable({ filedMaterials }: { filedMaterials: FiledMaterial[] }) {
  const words = useWords(filedMaterialWords)
  const { materials } = useWords(fieldWords)
  const { language } = useLanguage()
  const faultText = useGatewayFaultText()
  const titles = [words.number, words.name, words.form.kind, words.state, words.result, words.inFile, words.sentAt]
  return (
    <Table labelledBy="filed-materials" titles={titles}>
      {filedMaterials.map((it) => (
        <tr key={it.id} data-filed-material={it.number} data-state={it.state}>
          <th scope="row" data-title={words.number}>
            {it.number}
          </th>
          <td data-title={words.name}>
            {it.name} <span className="quiet">{words.parts[it.part]}</span>
          </td>
          <td data-title={words.form.kind}>{materials[it.kind]}</td>
          <td data-title={words.state}>
            <FileState look={looks[it.state]}>{words.states[it.state]}</FileState>
          </td>
          <td data-title={words.result}>
            <ul className="plain-list">
              {it.codes.map((code) => (
                <li key={code}>
                  <CodeLink code={code} withMeaning />
                </li>
              ))}
              {it.opinion && <li>{it.opinion}</li>}
              {it.fault && <li>{faultText(it.fault)}</li>}
            </ul>
          </td>
          <td data-title={words.inFile} className="keep">
            {it.file && <Link to={`/reporting/files/${it.file.id}`}>{words.file_(it.file.sequence)}</Link>}
          </td>
          <td data-title={words.sentAt} className="keep">
            <time dateTime={it.sentAt}>{formatShortDateTime(it.sentAt, language)}</time>
            <br />
            <span className="quiet">{it.sentBy}</span>
          </td>
        </tr>
      ))}
    </Table>
  )
}
