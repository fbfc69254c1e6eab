import { endpoints } from '@openbeian/contract'
import { useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { ReasonDialog } from '../../kit/reason-dialog.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { reportFileWords } from './report-file.words.ts'
import { useExport, useResend } from './use-files.ts'
import type { ReportFile } from './use-reporting.ts'

/** Export and resend; what shows people's data or cannot be taken back asks for a reason. */
export function FileActions({ file }: { file: ReportFile }) {
  const words = useWords(reportFileWords)
  const { account } = useSignedIn()
  const [asks, setAsks] = useState<'export' | 'resend'>()
  const exported = useExport(file)
  const resend = useResend(file.id)
  const close = () => setAsks(undefined)
  if (!file.isKept) return null
  return (
    <>
      {mayAsk(endpoints.exportReportFile, account) && (
        <>
          <Button data-action="export-masked" isBusy={exported.isPending} onClick={() => exported.mutate(undefined)}>
            {words.exportMasked}
          </Button>
          <Button data-action="export-whole" onClick={() => setAsks('export')}>
            {words.exportWhole}
          </Button>
        </>
      )}
      {mayAsk(endpoints.resendFile, account) && (
        <Button isDanger data-action="resend-file" onClick={() => setAsks('resend')}>
          {words.resend}
        </Button>
      )}
      {!asks && <Failure error={exported.error ?? resend.error} />}
      {exported.isSuccess && <Notice kind="success">{words.exported}</Notice>}
      {resend.isSuccess && <Notice kind="success">{words.resent}</Notice>}
      {asks === 'export' && (
        <ReasonDialog
          title={words.exportWhole}
          isPending={exported.isPending}
          error={exported.error}
          onSure={(reason) => exported.mutate(reason, { onSuccess: close })}
          onClose={close}
        >
          <p>{words.exportWholeText}</p>
        </ReasonDialog>
      )}
      {asks === 'resend' && (
        <ReasonDialog
          title={words.resend}
          isPending={resend.isPending}
          error={resend.error}
          onSure={(reason) => resend.mutate(reason, { onSuccess: close })}
          onClose={close}
        >
          <p>{words.resendText}</p>
          {file.state === 'accepted' && <Notice kind="warning">{words.resendAccepted}</Notice>}
        </ReasonDialog>
      )}
    </>
  )
}
