import { endpoints } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDateTime } from '../../kit/date-time.ts'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { usePageTitle } from '../../kit/page-title.ts'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { Table } from '../../kit/table.tsx'
import { ruleWords } from './rules.words.ts'
import { useRestore, useRules, useRuleVersions } from './use-rules.ts'

/** Who changed the rules, when and why; any version can be brought back. */
export function VersionsPage() {
  const { history: words, back } = useWords(ruleWords)
  const title = usePageTitle()
  const { language } = useLanguage()
  const { account } = useSignedIn()
  const versions = useRuleVersions()
  const newest = versions.data?.[0]?.version ?? 0
  const restore = useRestore(newest)
  const [asked, setAsked] = useState<number>()
  const mayRestore = mayAsk(endpoints.restoreRuleVersion, account)
  const restoreButton = (version: number) =>
    mayRestore && (
      <button
        type="button"
        className="link-button"
        aria-label={words.restoreNamed(version)}
        onClick={() => setAsked(version)}
      >
        {words.restore}
      </button>
    )
  return (
    <Page next={<Link to="/rules">{back}</Link>}>
      <Failure error={versions.error} retry={() => void versions.refetch()} />
      {versions.isPending && <Loading />}
      {versions.data?.length === 0 && <EmptyCard title={words.none} />}
      {versions.data && versions.data.length > 0 && (
        <Table
          label={title}
          titles={['#', words.at, words.by, words.note, words.changed, words.adjustments, words.action]}
        >
          {versions.data.map(({ version, at, byName, note, adjustments, changed }) => (
            <tr key={version} data-version={version}>
              <th scope="row" data-title="#">
                {version}
              </th>
              <td data-title={words.at}>{formatDateTime(at, language)}</td>
              <td data-title={words.by}>{byName}</td>
              <td data-title={words.note}>{note}</td>
              <td data-title={words.changed}>
                <ChangedRules rules={changed} />
              </td>
              <td data-title={words.adjustments}>{adjustments}</td>
              <td data-title={words.action}>{version === newest ? words.current : restoreButton(version)}</td>
            </tr>
          ))}
          <tr data-version={0}>
            <th scope="row" data-title="#">
              0
            </th>
            <td data-title={words.note} colSpan={5}>
              {words.release}
            </td>
            <td data-title={words.action}>{newest === 0 ? words.current : restoreButton(0)}</td>
          </tr>
        </Table>
      )}
      {asked !== undefined && (
        <ReasonDialog
          title={words.restoreNamed(asked)}
          isPending={restore.isPending}
          error={restore.error}
          onSure={(why) => restore.mutate({ version: asked, why }, { onSuccess: () => setAsked(undefined) })}
          onClose={() => setAsked(undefined)}
        >
          <p>{words.restoreExplain}</p>
        </ReasonDialog>
      )}
    </Page>
  )
}

const maxShown = 3

/** By their text, each a way to the rule. */
function ChangedRules({ rules }: { rules: string[] }) {
  const { language } = useLanguage()
  const { figures } = useWords(ruleWords)
  const all = useRules()
  const titleOf = (id: string) => all.data?.rules.find((it) => it.id === id)?.title[language] ?? id
  return (
    <>
      {rules.slice(0, maxShown).map((id) => (
        <Link key={id} className="order-link" to={`/rules/${id}`}>
          {titleOf(id)}
        </Link>
      ))}
      {rules.length > maxShown && <span className="quiet">{figures.others(rules.length - maxShown)}</span>}
    </>
  )
}
