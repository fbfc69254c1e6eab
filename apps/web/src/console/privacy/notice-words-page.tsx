import { endpoints } from '@openbeian/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api } from '../../kit/api.ts'
import { Button } from '../../kit/button.tsx'
import { Field } from '../../kit/field.tsx'
import { useWords } from '../../kit/language.tsx'
import { Loading } from '../../kit/loading.tsx'
import { mayAsk } from '../../kit/may-ask.ts'
import { Failure, Notice } from '../../kit/notice.tsx'
import { Page } from '../../kit/page.tsx'
import { NoticeText } from '../../kit/privacy/notice-text.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { consolePrivacyWords } from './privacy.words.ts'

const key = ['notice-words'] as const

/** The notice as people read it, and the part of it that the provider words itself. */
export function NoticeWordsPage() {
  const words = useWords(consolePrivacyWords)
  const { account } = useSignedIn()
  const found = useQuery({ queryKey: key, queryFn: ({ signal }) => api.getNoticeWords({ signal }) })
  return (
    <Page next={<p className="quiet">{words.noticeExplain}</p>}>
      <Failure error={found.error} retry={() => void found.refetch()} />
      {found.isPending && <Loading rows={8} />}
      {found.data && (
        <>
          {mayAsk(endpoints.setNoticeWords, account) && (
            <WordsForm key={found.data.words.number} words={found.data.words} />
          )}
          <p>{words.acceptedBy(found.data.accepted)}</p>
          <div className="card">
            <NoticeText notice={found.data.notice} level={2} />
          </div>
        </>
      )}
    </Page>
  )
}

function WordsForm({ words: given }: { words: { zh: string; en: string; number: number } }) {
  const words = useWords(consolePrivacyWords)
  const queries = useQueryClient()
  const [typed, setTyped] = useState({ zh: given.zh, en: given.en })
  const save = useMutation({
    mutationFn: () => api.setNoticeWords({ body: { ...typed, expected: given.number } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: key }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <form className="card stack" onSubmit={submit}>
      {(['zh', 'en'] as const).map((language) => (
        <Field key={language} path={`words-${language}`} label={words.ownWords[language]} hint={words.ownWordsHint}>
          {(input) => (
            <textarea
              {...input}
              className="text-input"
              rows={5}
              maxLength={4000}
              value={typed[language]}
              onChange={({ target }) => setTyped({ ...typed, [language]: target.value })}
            />
          )}
        </Field>
      ))}
      <Failure error={save.error} />
      {save.isSuccess && <Notice kind="success" title={words.worded} />}
      <p>
        <Button look="primary" type="submit" isBusy={save.isPending} data-action="word-notice">
          {words.save}
        </Button>
      </p>
    </form>
  )
}
