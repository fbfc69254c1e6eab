import { Link } from 'react-router'
import { CodeLink } from '../../kit/code-link.tsx'
import { useCodeTables } from '../../kit/code-tables.ts'
import { Fact } from '../../kit/fact.tsx'
import { fieldName } from '../../kit/field-name.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { fieldWords } from '../../kit/words/field.ts'
import { kitWords } from '../../kit/words/kit.ts'
import { inspectionWords } from './inspections.words.ts'
import { fieldOfLeaf, leafText } from './leaf-text.ts'
import type { WholeTask } from './use-inspections.ts'

/** What a task about an order is decided by: what was asked beside what was published, or the result that came late. */
export function OrderQuestion({ task: { differences, result, order } }: { task: WholeTask }) {
  const { question: words } = useWords(inspectionWords)
  return (
    <section className="card stack" aria-labelledby="question" data-question>
      <h2 id="question">{differences ? words.differences : words.result}</h2>
      {order && (
        <p>
          {words.order} <Link to={`/orders/${order.id}`}>{order.reference}</Link>
        </p>
      )}
      {differences && <Differences differences={differences} />}
      {result && <LateResult result={result} />}
    </section>
  )
}

function Differences({ differences }: { differences: NonNullable<WholeTask['differences']> }) {
  const { question: words } = useWords(inspectionWords)
  const fields = useWords(fieldWords)
  const kit = useWords(kitWords)
  const { language } = useLanguage()
  const { data: tables } = useCodeTables()
  const told = (at: string, value: string | undefined) =>
    value === undefined ? (
      <span className="quiet">{words.nothing}</span>
    ) : (
      leafText(at, value, tables, { fields, kit, language })
    )
  const isNothingThere = differences.every(({ asked, published }) => asked === undefined && published === undefined)
  if (isNothingThere) {
    return (
      <ul>
        {differences.map(({ at }) => (
          <li key={at} data-difference={at}>
            {words.notPublished(fieldName(at, fields))}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <Table label={words.differences} titles={[words.field, words.asked, words.published]}>
      {differences.map(({ at, asked, published }) => (
        <tr key={at} data-difference={at}>
          <th scope="row" data-title={words.field}>
            {fieldName(fieldOfLeaf(at), fields)}
          </th>
          <td data-title={words.asked}>{told(at, asked)}</td>
          <td data-title={words.published}>{told(at, published)}</td>
        </tr>
      ))}
    </Table>
  )
}

function LateResult({ result: { outcome, codes, opinion } }: { result: NonNullable<WholeTask['result']> }) {
  const { question: words } = useWords(inspectionWords)
  return (
    <dl className="facts">
      <Fact name={words.outcome}>{words.outcomes[outcome]}</Fact>
      {codes.length > 0 && (
        <Fact name={words.codes}>
          <ul className="plain-list">
            {codes.map((code) => (
              <li key={code}>
                <CodeLink code={code} withMeaning />
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {opinion !== undefined && <Fact name={words.opinion}>{opinion}</Fact>}
    </dl>
  )
}
