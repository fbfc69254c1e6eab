import type { ChannelView } from '@openbeian/contract'
import { type FormEvent, useState } from 'react'
import { Button } from '../../kit/button.tsx'
import { Dialog } from '../../kit/dialog.tsx'
import { Field } from '../../kit/field.tsx'
import { useGatewayFaultText } from '../../kit/gateway-fault.ts'
import { useLanguage, useWords } from '../../kit/language.tsx'
import { Failure, Notice } from '../../kit/notice.tsx'
import { channelWords } from './channel.words.ts'
import { useTestChannel } from './use-reporting.ts'

/** Asks the administration about a domain and says in words whether the line works. */
export function ChannelTest({ channel }: { channel: ChannelView }) {
  const { test: words } = useWords(channelWords)
  const { language } = useLanguage()
  const faultText = useGatewayFaultText()
  const [isOpen, setOpen] = useState(false)
  const test = useTestChannel(channel.id)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    test.mutate(String(new FormData(event.currentTarget).get('domain')).trim())
  }
  const said = test.data
  const figures = said && [faultText(said.answer), words.took(said.tookMs)]
  return (
    <>
      <Button data-action="test-channel" aria-label={words.title(channel.name)} onClick={() => setOpen(true)}>
        {words.open}
      </Button>
      {isOpen && (
        <Dialog title={words.title(channel.name)} onClose={() => setOpen(false)}>
          <form className="stack" onSubmit={submit}>
            <p>{words.explain}</p>
            <Field path="domain" label={words.domain}>
              {(input) => (
                <input
                  {...input}
                  name="domain"
                  className="text-input"
                  defaultValue="example.cn"
                  autoComplete="off"
                  required
                  maxLength={128}
                />
              )}
            </Field>
            <Failure error={test.error} />
            {said && !test.isPending && (
              <div data-works={said.works}>
                <Notice kind={said.works ? 'success' : 'error'} title={said.works ? words.works : words.worksNot}>
                  <p>{figures?.join(language === 'zh' ? '，' : ', ')}</p>
                  {said.filed !== undefined && <p>{said.filed ? words.filed : words.notFiled}</p>}
                </Notice>
              </div>
            )}
            <div className="dialog-foot">
              <Button look="primary" type="submit" data-action="ask-administration" isBusy={test.isPending}>
                {words.submit}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  )
}
