import { endpoints, type SettingsView, settingGroups, settingNames, settings } from '@openbeian/contract'
import { entriesOf } from '@openbeian/filing'
import { useQuery } from '@tanstack/react-query'
import { Fragment } from 'react'
import { api } from '../../kit/api.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { LogoCard } from './logo-card.tsx'
import { ProviderCard } from './provider-card.tsx'
import { SaveCard } from './save-card.tsx'
import { SettingRow } from './setting-row.tsx'
import { settingsWords } from './settings.words.ts'
import { SettingsFileCard } from './settings-file-card.tsx'
import { settingsKey, useEdits } from './use-edits.ts'
import { VersionList } from './version-list.tsx'

/** All that a provider may set, what a change of it does, and how it came to be. */
export function SettingsPage() {
  const words = useWords(settingsWords)
  const found = useQuery({
    queryKey: settingsKey,
    queryFn: ({ signal }) => api.getSettings({ signal }),
    refetchOnWindowFocus: false,
  })
  return (
    <Page next={<p className="quiet">{words.explain}</p>}>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={12} />}
      <ProviderCard />
      {found.data && <SettingsForm view={found.data} />}
    </Page>
  )
}

function SettingsForm({ view }: { view: SettingsView }) {
  const words = useWords(settingsWords)
  const { account } = useSignedIn()
  const mayChange = mayAsk(endpoints.changeSettings, account)
  const it = useEdits(view.version)
  return (
    <div className="stack">
      <Faults faults={view.faults} />
      {it.done && <Notice kind="success">{it.done}</Notice>}
      {it.edits.size > 0 && it.last === undefined && <SaveCard it={it} view={view} />}
      <Groups view={view} mayChange={mayChange} it={it} />
      <SettingsFileCard mayImport={mayChange} onRead={(read) => it.fill(read, words.imported(read.length))} />
      <VersionList
        versions={view.versions}
        onBack={mayChange ? (version, back) => it.fill(back, words.backFilled(version)) : undefined}
      />
    </div>
  )
}

function Faults({ faults }: Pick<SettingsView, 'faults'>) {
  const words = useWords(settingsWords)
  const { language } = useLanguage()
  if (faults.length === 0) return null
  return (
    <Notice kind="warning" title={words.faults}>
      {faults.map(({ at, message, whatToDo }) => (
        <p key={at}>
          {at}: {message[language]} {whatToDo[language]}
        </p>
      ))}
    </Notice>
  )
}

interface GroupsProps {
  view: SettingsView
  mayChange: boolean
  it: ReturnType<typeof useEdits>
}

function Groups({ view, mayChange, it }: GroupsProps) {
  const { language } = useLanguage()
  return entriesOf(settingGroups).map(([group, title]) => (
    <section key={group} className="card stack" aria-label={title[language]}>
      <h2>{title[language]}</h2>
      {settingNames
        .filter((name) => settings[name].group === group)
        .map((name) => (
          <Fragment key={name}>
            <SettingRow
              name={name}
              stored={view.set[name]}
              edit={it.edits.get(name)}
              findings={it.findings.filter(({ at }) => at === name || at.startsWith(`${name}.`))}
              isFixed={!mayChange || settings[name].isFixed === true}
              onEdit={(to) => it.edit(name, to)}
            />
            {it.last === name && it.edits.size > 0 && <SaveCard it={it} view={view} />}
          </Fragment>
        ))}
      {group === 'brand' && <LogoCard mayChange={mayChange} />}
    </section>
  ))
}
