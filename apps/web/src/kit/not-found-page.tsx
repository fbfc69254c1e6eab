import { Link } from 'react-router'
import { useWords } from './language.tsx'
import { Page } from './page.tsx'
import { kitWords } from './words/kit.ts'

export function NotFoundPage() {
  const { notFound: words } = useWords(kitWords)
  return (
    <Page title={words.title}>
      <p>{words.text}</p>
      <p>
        <Link to="/">{words.home}</Link>
      </p>
    </Page>
  )
}
