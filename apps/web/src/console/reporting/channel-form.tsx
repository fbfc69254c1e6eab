import type { ChannelView } from '@openbeian/contract'
import { provinces } from '@openbeian/filing'
import { type FormEvent, type InputHTMLAttributes, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import type { Finding } from '../../kit/findings-list.tsx'
import { useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Select } from '../../kit/select.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { channelWords } from './channel.words.ts'
import { changesOf, findingsOf, settingsFrom } from './channel-settings.ts'
import { useSaveChannel } from './use-reporting.ts'

interface ChannelFormProps {
  /** The one to change; without it a new one is made. */
  channel?: ChannelView
  onClose: () => void
}

/** Address, account and keys of a channel; secrets are only ever written. */
export function ChannelForm({ channel, onClose }: ChannelFormProps) {
  const { form: words } = useWords(channelWords)
  const { cancel, close } = useWords(kitWords)
  const save = useSaveChannel(channel)
  const [findings, setFindings] = useState<Finding[]>([])
  const [isSame, setSame] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = settingsFrom(new FormData(event.currentTarget))
    const found = findingsOf(given, !channel)
    const nothing = found.length === 0 && channel !== undefined && Object.keys(changesOf(given, channel)).length === 0
    setFindings(found)
    setSame(nothing)
    if (found.length === 0 && !nothing) save.mutate(given)
  }
  const keep = channel ? words.keep : undefined
  const text = (
    path: 'name' | 'ispId' | 'baseUrl' | 'userName' | 'password' | 'key' | 'iv',
    hint: string | undefined,
    more: InputHTMLAttributes<HTMLInputElement> = {},
  ) => (
    <Field path={path} label={words[path]} hint={hint} findings={findings.filter(({ at }) => at === path)}>
      {(input) => <input {...input} name={path} className="text-input" autoComplete="off" {...more} />}
    </Field>
  )
  const secret = { type: 'password', autoComplete: 'new-password' }

  if (save.data) {
    return (
      <Dialog title={channel ? words.editTitle(channel.name) : words.createTitle} onClose={onClose}>
        <div className="stack">
          <Notice kind="success">{channel ? words.saved : words.created(save.data.name)}</Notice>
          <div className="dialog-foot">
            <Button look="primary" data-action="close" onClick={onClose}>
              {close}
            </Button>
          </div>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={channel ? words.editTitle(channel.name) : words.createTitle} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate data-form={channel ? 'edit-channel' : 'new-channel'}>
        <p className="quiet">{channel ? words.editExplain : words.createExplain}</p>
        <div className="form-grid">
          {text('name', words.nameHint, { defaultValue: channel?.name, maxLength: 100 })}
          {!channel && <Administrations />}
          {!channel && text('ispId', words.ispIdHint, { inputMode: 'numeric', maxLength: 19 })}
          {text('baseUrl', words.baseUrlHint, { defaultValue: channel?.baseUrl, inputMode: 'url', maxLength: 300 })}
          {text('userName', undefined, { defaultValue: channel?.userName, maxLength: 64 })}
          {text('password', keep, { ...secret, maxLength: 128 })}
          {text('key', `${words.keyHint}${keep ?? ''}`, { ...secret, maxLength: 16 })}
          {text('iv', keep, { ...secret, maxLength: 16 })}
        </div>
        <div>
          <label className="tick">
            <input type="checkbox" name="checksPasswords" defaultChecked={channel?.checksPasswords ?? false} />
            {words.checksPasswords}
          </label>
          <p className="field-hint">{words.checksPasswordsHint}</p>
          <label className="tick">
            <input type="checkbox" name="asksStatus" defaultChecked={channel?.asksStatus ?? false} />
            {words.asksStatus}
          </label>
          <p className="field-hint">{words.asksStatusHint}</p>
        </div>
        {isSame && <Notice kind="info">{words.nothingChanged}</Notice>}
        <Failure error={save.error} />
        <div className="dialog-foot">
          <Button onClick={onClose}>{cancel}</Button>
          <Button look="primary" type="submit" data-action="save-channel" isBusy={save.isPending}>
            {channel ? words.submitEdit : words.submitCreate}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function Administrations() {
  const { form: words } = useWords(channelWords)
  return (
    <Field path="administration" label={words.administration}>
      {(input) => (
        <Select
          {...input}
          name="administration"
          options={provinces.map(({ code, administration }) => ({ value: code, name: administration }))}
        />
      )}
    </Field>
  )
}
