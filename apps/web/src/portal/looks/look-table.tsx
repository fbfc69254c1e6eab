import { type DataLook, personalData } from '@openbeian/contract'
import { Link } from 'react-router'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { Table } from '../../kit/table.tsx'
import { looksWords } from './looks.words.ts'

/** Each look: when, who, at what of which order, and why. */
export function LookTable({ looks }: { looks: readonly DataLook[] }) {
  const words = useWords(looksWords)
  const title = usePageTitle()
  return (
    <Table label={title} titles={[words.at, words.by, words.saw, words.orders, words.why]}>
      {looks.map((look) => (
        <LookLine key={look.id} look={look} />
      ))}
    </Table>
  )
}

function LookLine({ look }: { look: DataLook }) {
  const words = useWords(looksWords)
  const { language } = useLanguage()
  const saw = look.saw.map((it) => personalData[it][language]).join(words.between)
  return (
    <tr data-look={look.saw.join(' ')}>
      <td data-title={words.at} className="keep">
        <time dateTime={look.at}>{formatDateTime(look.at, language)}</time>
      </td>
      <td data-title={words.by}>
        {look.byLink ? (
          words.linkHolder
        ) : (
          <>
            {look.byName} <span className="quiet">{words.roles[look.role]}</span>
          </>
        )}
      </td>
      <th scope="row" data-title={words.saw}>
        {saw} {look.inList && <span className="quiet">{words.inList}</span>}
      </th>
      <td data-title={words.orders}>
        {look.orders.map(({ id, reference }) => (
          <div key={id}>
            <Link to={`/orders/${id}`}>{reference}</Link>
          </div>
        ))}
      </td>
      <td data-title={words.why}>{look.reason ?? <span className="quiet">{words.noReason}</span>}</td>
    </tr>
  )
}
