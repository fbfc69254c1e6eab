import { endpoints } from '@openbeian/contract'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Dialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { mayAsk } from '../kit/may-ask.ts'
import { useSignedIn } from '../kit/session.ts'
import { useShortcuts } from '../kit/shortcuts.ts'
import { consoleWords } from './console.words.ts'
import './keys-help.css'

/** The keys that work on every page, and the list of all. */
export function KeysHelp() {
  const { keys: words } = useWords(consoleWords)
  const navigate = useNavigate()
  const { account } = useSignedIn()
  const [isOpen, setOpen] = useState(false)
  useShortcuts({
    '?': () => setOpen(true),
    '/': () => document.querySelector<HTMLInputElement>('[data-search="bar"]')?.focus(),
    ...(mayAsk(endpoints.getQueue, account) ? { q: () => void navigate('/queue') } : {}),
  })
  return (
    <>
      <button type="button" className="small-button keys-button" data-action="keys" onClick={() => setOpen(true)}>
        <span className="key" aria-hidden="true">
          ?
        </span>{' '}
        {words.open}
      </button>
      {isOpen && (
        <Dialog title={words.title} onClose={() => setOpen(false)}>
          <dl className="keys">
            {Object.entries(words.list).map(([key, meaning]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </Dialog>
      )}
    </>
  )
}
