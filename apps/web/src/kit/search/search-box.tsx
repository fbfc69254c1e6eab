import { useState } from 'react'
import { useNavigate } from 'react-router'
import { Button } from '../button.tsx'
import { useWords } from '../language.tsx'
import { searchWords } from './search.words.ts'
import '../text-filter.css'

interface SearchBoxProps {
  initial?: string
  /** Stands in the bar: without a button. */
  isSmall?: boolean
}

/** Whatever it may be that is sought. It goes along in the history of this window, not in the address: that is written into logs. */
export function SearchBox({ initial = '', isSmall = false }: SearchBoxProps) {
  const words = useWords(searchWords)
  const navigate = useNavigate()
  const [text, setText] = useState(initial)
  return (
    // biome-ignore lint/a11y/useSemanticElements: React does not know <search> in every browser yet
    <form
      role="search"
      className="row"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim()) void navigate('/search', { state: { text: text.trim() } })
        if (isSmall) setText('')
      }}
    >
      <div className={isSmall ? undefined : 'filter-text'}>
        <input
          type="search"
          className="text-input"
          data-search={isSmall ? 'bar' : 'page'}
          aria-label={words.label}
          aria-keyshortcuts="/"
          placeholder={words.hint}
          size={isSmall ? 18 : 40}
          maxLength={200}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      {!isSmall && (
        <Button look="primary" type="submit" data-action="search">
          {words.submit}
        </Button>
      )}
    </form>
  )
}
