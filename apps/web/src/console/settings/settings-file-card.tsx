import type { ChangedSetting } from '@openbeian/contract'
import { ApiError } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { FindingsList } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { saveFile } from '../../kit/save-file.ts'
import { settingsWords } from './settings.words.ts'

interface SettingsFileCardProps {
  mayImport: boolean
  onRead: (changes: readonly ChangedSetting[]) => void
}

/** What is set leaves as a file, and what another installation has set is filled in. */
export function SettingsFileCard({ mayImport, onRead }: SettingsFileCardProps) {
  const words = useWords(settingsWords)
  const leave = useMutation({
    mutationFn: () => api.exportSettings({}),
    onSuccess: (file) =>
      saveFile(new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' }), 'openbeian-settings.json'),
  })
  const read = useMutation({
    mutationFn: async (file: File) => {
      const content = jsonOf(await file.text())
      if (content === undefined) throw new NoJson()
      return api.readSettingsFile({ body: { file: content } })
    },
    onSuccess: ({ changes }) => onRead(changes),
  })
  const findings = read.error instanceof ApiError ? (read.error.problem.findings ?? []) : []
  return (
    <section className="card stack" aria-label={words.file}>
      <h2>{words.file}</h2>
      <p className="quiet">{words.fileText}</p>
      <div className="row">
        <Button data-action="export-settings" isBusy={leave.isPending} onClick={() => leave.mutate()}>
          {words.exportFile}
        </Button>
        {mayImport && (
          <label className="button">
            {words.importFile}
            <input
              type="file"
              className="sr-only"
              accept="application/json,.json"
              data-path="settings-file"
              onChange={({ target }) => {
                const [file] = target.files ?? []
                if (file) read.mutate(file)
                target.value = ''
              }}
            />
          </label>
        )}
      </div>
      {read.error instanceof NoJson ? (
        <Notice kind="error">{words.notJson}</Notice>
      ) : (
        <Failure error={read.error ?? leave.error} />
      )}
      {findings.length > 0 && <FindingsList findings={findings} />}
    </section>
  )
}

class NoJson extends Error {}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
