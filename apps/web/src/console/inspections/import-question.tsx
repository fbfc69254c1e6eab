import { endpoints } from '@openbeian/contract'
import { Link } from 'react-router'
import { Fact } from '../../kit/fact.tsx'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { useSignedIn } from '../../kit/session.ts'
import { Table } from '../../kit/table.tsx'
import { importQuestionWords } from './import-question.words.ts'
import type { WholeTask } from './use-inspections.ts'

/** What a task of an import is decided by: the record here beside what the file says. */
export function ImportQuestion({ kind, of: it }: { kind: WholeTask['kind']; of: NonNullable<WholeTask['imported']> }) {
  const words = useWords(importQuestionWords)
  const { account } = useSignedIn()
  const title = kind === 'imported-twice' ? words.titleTwice : words.title
  const place = words.place(it.sheet, it.row)
  return (
    <section className="card stack" aria-labelledby="question" data-question>
      <h2 id="question">{title}</h2>
      <dl className="facts">
        <Fact name={words.record}>
          {it.subject ? (
            <Link to={`/registry/${it.subject.id}`}>
              {it.subject.number} {it.subject.name}
            </Link>
          ) : (
            words.gone
          )}
        </Fact>
        <Fact name={words.import}>
          {mayAsk(endpoints.getImport, account) ? <Link to={`/imports/${it.importId}`}>{place}</Link> : place}
        </Fact>
      </dl>
      <Table label={title} titles={[words.field, words.here, words.file]}>
        {it.differences.map(({ field, here, file }) => (
          <tr key={field} data-difference={field}>
            <th scope="row" data-title={words.field}>
              {words.fields[field]}
            </th>
            <td data-title={words.here}>{here ?? <span className="quiet">{words.nothing}</span>}</td>
            <td data-title={words.file}>{file ?? <span className="quiet">{words.nothing}</span>}</td>
          </tr>
        ))}
      </Table>
    </section>
  )
}
