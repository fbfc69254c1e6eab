import { useWords } from '../../kit/language.tsx'
import { consoleWords } from '../../kit/words/console.ts'
import type { CalledCode, ReportFile } from './use-reporting.ts'

interface CodesTableProps {
  codes: CalledCode[]
  /** Their answers tell what a code meant. */
  files: ReportFile[]
}

/** How often an operation ended with which code. */
export function CodesTable({ codes, files }: CodesTableProps) {
  const { statistics: words } = useWords(consoleWords).reporting
  const said = (code: number) => files.find((it) => it.answerCode === code && it.answerMessage)?.answerMessage
  return (
    <table className="lines" aria-label={words.codes}>
      <thead>
        <tr>
          {[words.operation, words.code, words.calls, words.meaning].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {codes.map(({ operation, code, calls }) => (
          <tr key={`${operation} ${code}`} data-code={code}>
            <th scope="row" data-title={words.operation}>
              {operation}
            </th>
            <td data-title={words.code}>{code === undefined ? words.noAnswer : <code>{code}</code>}</td>
            <td data-title={words.calls}>{calls}</td>
            <td data-title={words.meaning}>{code !== undefined && (said(code) ?? words.noMeaning)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
