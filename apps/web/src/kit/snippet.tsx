import { useState } from 'react'
import { Button } from './button.tsx'
import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'
import './snippet.css'

/** Text to be pasted elsewhere, with a button that copies it. */
export function Snippet({ text, label }: { text: string; label: string }) {
  return (
    <figure className="snippet">
      <figcaption>{label}</figcaption>
      <pre data-snippet>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} />
    </figure>
  )
}

/** A button that copies `text`; `name` says what it copies where no label stands beside it. */
export function CopyButton({ text, name }: { text: string; name?: string }) {
  const words = useWords(kitWords)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <Button onClick={() => void copy()} data-action="copy" data-copies={text}>
      <span role="status">{isCopied ? words.copied : (name ?? words.copy)}</span>
    </Button>
  )
}
