import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from './language.tsx'
import { kitWords } from './words/kit.ts'

/** Text to be pasted elsewhere, with a button that copies it. */
export function Snippet({ text, label }: { text: string; label: string }) {
  return (
    <div className="snippet">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it */}
      <pre tabIndex={0} aria-label={label} data-snippet>
        <code>{text}</code>
      </pre>
      <CopyButton text={text} />
    </div>
  )
}

export function CopyButton({ text }: { text: string }) {
  const words = useWords(kitWords)
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    await navigator.clipboard.writeText(text)
    setCopied(true)
    setTimeout(() => setCopied(false), 2000)
  }
  return (
    <Button onClick={() => void copy()} data-action="copy">
      <span role="status">{isCopied ? words.copied : words.copy}</span>
    </Button>
  )
}
