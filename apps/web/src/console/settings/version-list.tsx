import { type ChangedSetting, type SettingVersion, settingNames, settings } from '@openbeian/contract'
import { isOneOf } from '@openbeian/filing'
import { Button } from '../../kit/button.tsx'
import { formatDateTime } from '../../kit/date-time.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Table } from '../../kit/table.tsx'
import { settingsWords } from './settings.words.ts'
import { shownValue } from './shown-value.ts'

interface VersionListProps {
  versions: readonly SettingVersion[]
  /** Left out for whoever may only look. */
  onBack: ((version: number, changes: ChangedSetting[]) => void) | undefined
}

/** Who set what when, and the way back. */
export function VersionList({ versions, onBack }: VersionListProps) {
  const words = useWords(settingsWords)
  const { language } = useLanguage()
  const shown = (value: unknown) => shownValue(value, { none: words.none, isOn: words.isOn, isOff: words.isOff })
  return (
    <section className="stack" aria-label={words.versions}>
      <h2>{words.versions}</h2>
      {versions.length === 0 && <p className="quiet">{words.noVersions}</p>}
      {versions.length > 0 && (
        <Table label={words.versions} titles={[words.version, words.at, words.by, words.why, words.what, '']}>
          {versions.map(({ version, at, byName, why, changes }) => (
            <tr key={version}>
              <th scope="row" data-title={words.version}>
                {version}
              </th>
              <td data-title={words.at}>{formatDateTime(at, language)}</td>
              <td data-title={words.by}>{byName ?? words.atServer}</td>
              <td data-title={words.why}>{why}</td>
              <td data-title={words.what}>
                {changes.map(({ name, before, after }) => (
                  <p key={name}>
                    {isOneOf(settingNames, name) ? settings[name][language] : name}: {shown(before)} → {shown(after)}
                  </p>
                ))}
              </td>
              <td>
                {onBack && (
                  <Button
                    isSmall
                    aria-label={words.backNamed(version)}
                    onClick={() => onBack(version, before(versions, version))}
                  >
                    {words.back}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </section>
  )
}

/** What makes all settings as they were before a version: of each the oldest value since. */
function before(versions: readonly SettingVersion[], version: number): ChangedSetting[] {
  const undone = new Map<string, ChangedSetting>()
  for (const { changes } of versions.filter((it) => it.version >= version)) {
    for (const it of changes)
      undone.set(it.name, { name: it.name, ...(it.before !== undefined && { after: it.before }) })
  }
  return [...undone.values()]
}
