import { endpoints, type LoadedFileView, type LoadedKind } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { formatDay } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { useSignedIn } from '../../kit/session.ts'
import { Table } from '../../kit/table.tsx'
import { loadedWords } from './loaded.words.ts'
import { loadedAddresses } from './loaded-address.ts'
import type { Counting } from './loaded-state.ts'
import { RollBackDialog } from './roll-back-dialog.tsx'
import { prefixes, useChannelNames } from './use-loaded.ts'

interface CountingTableProps {
  kind: LoadedKind
  counting: readonly Counting[]
  files: readonly LoadedFileView[]
}

/** What counts for each channel or pack today, what is to follow, and the way back. */
export function CountingTable({ kind, counting, files }: CountingTableProps) {
  const words = useWords(loadedWords)
  const { language } = useLanguage()
  const { account } = useSignedIn()
  const [rolledBack, setRolledBack] = useState<Counting>()
  const nameOf = useTargetNames(kind)
  const versionOf = (fileId: string | undefined) =>
    fileId === undefined ? words[kind].release : (files.find(({ id }) => id === fileId)?.version ?? fileId)
  const maySwitch = mayAsk(endpoints.switchLoadedFile, account)
  return (
    <>
      <Table
        labelledBy="counts"
        titles={[words[kind].countsFor, words.present, words.since, words.why, words.next, words.action]}
      >
        {counting.map((it) => (
          <tr key={it.target} data-target={it.target}>
            <th scope="row" data-title={words[kind].countsFor}>
              {nameOf(it.target)}
            </th>
            <td data-title={words.present}>
              {it.present?.fileId ? (
                <Link to={`${loadedAddresses[kind]}/${it.present.fileId}`}>{versionOf(it.present.fileId)}</Link>
              ) : (
                words[kind].release
              )}
            </td>
            <td data-title={words.since}>{it.present ? formatDay(it.present.from, language) : '—'}</td>
            <td data-title={words.why}>{it.present?.why ?? '—'}</td>
            <td data-title={words.next}>
              {it.planned.map(({ fileId, from }) => (
                <span key={from} className="order-link">
                  {words.nextFrom(versionOf(fileId), formatDay(from, language))}
                </span>
              ))}
              {it.planned.length === 0 && '—'}
            </td>
            <td data-title={words.action}>
              {maySwitch && (it.present?.fileId || it.planned.length > 0) && (
                <button
                  type="button"
                  className="link-button"
                  data-action="roll-back"
                  aria-label={words.rollBackNamed(nameOf(it.target))}
                  onClick={() => setRolledBack(it)}
                >
                  {words.rollBack}
                </button>
              )}
            </td>
          </tr>
        ))}
      </Table>
      {rolledBack && (
        <RollBackDialog
          name={nameOf(rolledBack.target)}
          {...{ kind, files, counting: rolledBack }}
          onClose={() => setRolledBack(undefined)}
        />
      )}
    </>
  )
}

/** How a channel or a pack is called. */
export function useTargetNames(kind: LoadedKind): (target: string) => string {
  const channels = useChannelNames(kind === 'dialect')
  return (target) => {
    const id = target.slice(prefixes[kind].length)
    return channels.data?.find((it) => it.id === id)?.name ?? id
  }
}
