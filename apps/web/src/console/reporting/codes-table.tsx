import { CodeLink } from '../../kit/code-link.tsx'
import { codeTexts, useCodes } from '../../kit/codes.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { callsWords } from './calls.words.ts'
import type { CalledCode } from './use-reporting.ts'

/** How often an operation ended with which code. */
export function CodesTable({ codes }: { codes: CalledCode[] }) {
  const words = useWords(callsWords)
  const { language } = useLanguage()
  const known = useCodes().data ?? []
  const operations: Partial<Record<string, string>> = words.operations
  const said = (code: number) => {
    const it = known.find((row) => row.code === code)
    return it && codeTexts(it, language)
  }
  return (
    <Table label={words.codes} titles={[words.operation, words.code, words.calls, words.meaning, words.advice]}>
      {codes.map(({ operation, code, calls }) => (
        <tr key={`${operation} ${code}`} data-code={code}>
          <th scope="row" data-title={words.operation}>
            {operations[operation] ?? operation}
          </th>
          <td data-title={words.code}>{code === undefined ? words.noAnswer : <CodeLink code={code} />}</td>
          <td data-title={words.calls}>{calls}</td>
          <td data-title={words.meaning}>{code !== undefined && (said(code)?.meaning ?? words.noMeaning)}</td>
          <td data-title={words.advice}>{code !== undefined && said(code)?.advice}</td>
        </tr>
      ))}
    </Table>
  )
}
