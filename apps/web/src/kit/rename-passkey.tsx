import type { PasskeyView } from '@openbeian/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { useWords } from './language.tsx'
import { Failure } from './notice.tsx'
import { PasskeyName } from './passkey-name.tsx'
import { passkeyWords } from './passkeys.words.ts'

interface RenamePasskeyProps {
  passkey: PasskeyView
  onDone: () => void
  onClose: () => void
}

/** Another name for a passkey. */
export function RenamePasskey({ passkey: { id: passkeyId, name: former }, onDone, onClose }: RenamePasskeyProps) {
  const words = useWords(passkeyWords)
  const input = useRef<HTMLInputElement>(null)
  const [name, setName] = useState(former)
  const rename = useMutation({
    mutationFn: () => api.renamePasskey({ params: { passkeyId }, body: { name: name.trim() } }),
    onSuccess: onDone,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    rename.mutate()
  }
  return (
    <Dialog title={words.renameNamed(former)} onClose={onClose} focus={() => input.current}>
      <form className="stack" onSubmit={submit}>
        <PasskeyName path="passkey-new-name" value={name} input={input} onType={setName} />
        <Failure error={rename.error} />
        <p>
          <Button look="primary" type="submit" data-action="save-passkey-name" isBusy={rename.isPending}>
            {words.save}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
