import { ApiError } from '@openbeian/contract'
import type { ReactNode } from 'react'
import { useLanguage, useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import './notice.css'

const signs = { error: '▲', warning: '■', info: '●', success: '✓' } as const

interface NoticeProps {
  kind: keyof typeof signs
  title?: ReactNode
  children?: ReactNode
}

/** A framed message; its kind is told by a sign as well as by a colour. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <span className="notice-sign" aria-hidden="true">
        {signs[kind]}
      </span>
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** What the server could not do, in the reader's language, with the number to tell on the phone. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords(kitWords)
  const { language } = useLanguage()
  if (!error) return null
  const problem = error instanceof ApiError ? error.problem : undefined
  return (
    <Notice kind="error" title={problem ? problem.message[language] : words.sorry}>
      {problem?.requestId && <p className="quiet">{words.requestId(problem.requestId)}</p>}
      {retry && (
        <button type="button" className="link-button" onClick={retry}>
          {words.retry}
        </button>
      )}
    </Notice>
  )
}
