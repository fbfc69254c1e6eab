import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from './api.ts'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { Notice } from './notice.tsx'
import { PasskeyFailure } from './passkey-failure.tsx'
import { PasskeyName } from './passkey-name.tsx'
import { knowsPasskeys, makePasskey } from './passkeys.ts'
import { passkeyWords } from './passkeys.words.ts'
import { RecoveryCodes } from './recovery-codes.tsx'

interface AddPasskeyProps {
  /** The site is open under a name passkeys can belong to. */
  canAdd: boolean
  onDone: () => void
}

/** A name, then what the browser asks; recovery codes, where it is the first second factor. */
export function AddPasskey({ canAdd, onDone }: AddPasskeyProps) {
  const words = useWords(passkeyWords)
  const [name, setName] = useState('')
  const add = useMutation({
    mutationFn: async () => {
      const made = await makePasskey(await api.askToAddPasskey({}))
      return api.addPasskey({ body: { name: name.trim(), made } })
    },
    onSuccess: ({ recoveryCodes }) => {
      setName('')
      if (!recoveryCodes) onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate()
  }
  const keptCodes = () => {
    add.reset()
    onDone()
  }
  if (!canAdd) return <p className="quiet">{words.notHere}</p>
  if (!knowsPasskeys()) return <p className="quiet">{words.notInBrowser}</p>
  if (add.data?.recoveryCodes) return <RecoveryCodes codes={add.data.recoveryCodes} onDone={keptCodes} />
  return (
    <form className="stack" onSubmit={submit}>
      {add.isSuccess && <Notice kind="success">{words.added}</Notice>}
      <PasskeyName path="passkey-name" value={name} onType={setName} />
      <PasskeyFailure error={add.error} />
      <p>
        <Button type="submit" data-action="add-passkey" isBusy={add.isPending}>
          {words.add}
        </Button>
      </p>
    </form>
  )
}
