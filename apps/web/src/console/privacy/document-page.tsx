import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Table } from '../../kit/table.tsx'
import { consolePrivacyWords } from './privacy.words.ts'

/** Impact assessment or self-audit, to be printed and signed. */
export function PrivacyDocumentPage() {
  const words = useWords(consolePrivacyWords)
  const { language } = useLanguage()
  const name = useParams().name === 'self-audit' ? 'self-audit' : 'impact-assessment'
  const found = useQuery({
    queryKey: ['privacy-document', name],
    queryFn: ({ signal }) => api.getPrivacyDocument({ params: { name }, signal }),
  })
  const document = found.data
  return (
    <Page
      {...(document ? { title: document.title[language] } : {})}
      actions={<Button onClick={() => window.print()}>{words.print}</Button>}
    >
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={8} />}
      {document && (
        <>
          <Notice kind="info" title={document.basis[language]} />
          <p className="quiet">{formatDateTime(document.at, language)}</p>
          <Table label={document.title[language]} titles={[words.item, words.answer, words.state, words.query]}>
            {document.items.map((it, at) => (
              <tr key={it.question.en} data-item={it.state}>
                <th scope="row" data-title={words.item}>
                  {at + 1}. {it.question[language]}
                </th>
                <td data-title={words.answer}>{it.answer[language]}</td>
                <td data-title={words.state}>{it.state === 'met' ? `✓ ${words.met}` : `■ ${words.look}`}</td>
                <td data-title={words.query}>
                  <code>{it.query}</code>
                </td>
              </tr>
            ))}
          </Table>
          <p>{words.signature}</p>
        </>
      )}
    </Page>
  )
}
