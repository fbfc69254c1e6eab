import { endpoints } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { useLanguage, useWords } from './language.tsx'
import { mayAsk } from './may-ask.ts'
import { ReasonDialog } from './reason-dialog.tsx'
import { registryExportWords } from './registry-export.words.ts'
import { saveFile } from './save-file.ts'
import { optionsOf, SelectFilter } from './select.tsx'
import { useSignedIn } from './session.ts'

type Format = keyof (typeof registryExportWords)['zh']['formats']

/** All that is filed as a file, for whoever may have it: with a reason, as a workbook or one table as lines. */
export function RegistryExport() {
  const words = useWords(registryExportWords)
  const { account } = useSignedIn()
  const [isOpen, setOpen] = useState(false)
  if (!mayAsk(endpoints.exportRegistry, account)) return null
  return (
    <>
      <Button data-action="export" onClick={() => setOpen(true)}>
        {words.title}
      </Button>
      {isOpen && <ExportDialog onClose={() => setOpen(false)} />}
    </>
  )
}

function ExportDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(registryExportWords)
  const { language } = useLanguage()
  const [chosen, choose] = useState<Format>('xlsx')
  const exporting = useMutation({
    mutationFn: (reason: string) =>
      api.exportRegistry({
        body: { language, reason, ...(chosen === 'xlsx' ? { format: 'xlsx' } : { format: 'csv', sheet: chosen }) },
      }),
    onSuccess: (bytes) => {
      saveFile(bytes, chosen === 'xlsx' ? 'registry.xlsx' : `registry-${chosen}.csv`)
      onClose()
    },
  })
  return (
    <ReasonDialog
      title={words.title}
      isPending={exporting.isPending}
      error={exporting.error}
      onSure={(reason) => exporting.mutate(reason)}
      onClose={onClose}
    >
      <p>{words.text}</p>
      <SelectFilter
        name="format"
        label={words.format}
        value={chosen}
        options={optionsOf(words.formats)}
        onChoose={choose}
      />
    </ReasonDialog>
  )
}
