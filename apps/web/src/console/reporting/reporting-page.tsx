import { endpoints } from '@openbeian/contract'
import { useState } from 'react'
import { Link } from 'react-router'
import { Button } from '../../kit/button.tsx'
import { EmptyCard } from '../../kit/empty-card.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { Refreshed } from '../../kit/refreshed.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { channelWords } from './channel.words.ts'
import { ChannelCard } from './channel-card.tsx'
import { ChannelForm } from './channel-form.tsx'
import { codeWords } from './codes.words.ts'
import { DownloadTable } from './download-table.tsx'
import { FileTable } from './file-table.tsx'
import { filedMaterialWords } from './filed-materials.words.ts'
import { ImportForm } from './import-form.tsx'
import { OlderFiles } from './older-files.tsx'
import { reportFileWords } from './report-file.words.ts'
import { reportingWords } from './reporting.words.ts'
import { useChannels, useDownloads, useReportFiles } from './use-reporting.ts'
import './reporting-page.css'

export function ReportingPage() {
  const words = useWords(reportingWords)
  const { form } = useWords(channelWords)
  const { import: importing } = useWords(reportFileWords)
  const codes = useWords(codeWords)
  const filedMaterials = useWords(filedMaterialWords)
  const { account } = useSignedIn()
  const [isImporting, setImporting] = useState(false)
  const [isCreating, setCreating] = useState(false)
  const channels = useChannels()
  const files = useReportFiles()
  const downloads = useDownloads()
  const names = Object.fromEntries((channels.data ?? []).map(({ id, name }) => [id, name]))
  return (
    <Page
      badge={<Refreshed query={channels} />}
      next={<p className="quiet">{words.explain}</p>}
      actions={
        <>
          {mayAsk(endpoints.createChannel, account) && (
            <Button data-action="new-channel" onClick={() => setCreating(true)}>
              {form.create}
            </Button>
          )}
          <Link to="/reporting/editions">{words.editions}</Link>
          <Link to="/reporting/filed-materials">{filedMaterials.open}</Link>
          <Link to="/reporting/codes">{codes.open}</Link>
        </>
      }
    >
      {isCreating && <ChannelForm onClose={() => setCreating(false)} />}
      <Failure
        error={channels.error ?? files.error ?? downloads.error}
        retry={() => void Promise.all([channels.refetch(), files.refetch(), downloads.refetch()])}
      />
      {channels.isPending && <Loading />}
      {channels.data?.length === 0 && <EmptyCard title={words.noChannels} text={words.noChannelsText} />}
      <ul className="channels" aria-label={words.channels}>
        {channels.data?.map((channel) => (
          <li key={channel.id}>
            <ChannelCard channel={channel} />
          </li>
        ))}
      </ul>
      <section aria-labelledby="files">
        <h2 id="files">{words.files}</h2>
        {files.isPending && <Loading />}
        {files.data?.length === 0 && <p className="card quiet">{words.noFiles}</p>}
        {files.data && files.data.length > 0 && <FileTable files={files.data} channels={names} />}
        <OlderFiles of={files} name="files" />
      </section>
      <section aria-labelledby="downloads">
        <div className="row section-head">
          <h2 id="downloads">{words.downloads}</h2>
          {mayAsk(endpoints.importDownloadFile, account) && channels.data && channels.data.length > 0 && (
            <Button data-action="import-download" onClick={() => setImporting(true)}>
              {importing.open}
            </Button>
          )}
        </div>
        {isImporting && <ImportForm channels={channels.data ?? []} onClose={() => setImporting(false)} />}
        {downloads.isPending && <Loading />}
        {downloads.data?.length === 0 && <p className="card quiet">{words.noDownloads}</p>}
        {downloads.data && downloads.data.length > 0 && <DownloadTable downloads={downloads.data} channels={names} />}
        <OlderFiles of={downloads} name="downloads" />
      </section>
    </Page>
  )
}
