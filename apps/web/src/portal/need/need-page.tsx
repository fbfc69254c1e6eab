import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { LanguageSwitch } from '../../kit/language-switch.tsx'
import { Page } from '../../kit/page.tsx'
import { needWords } from '../../kit/words/need.ts'
import { portalWords } from '../../kit/words/portal.ts'
import { Questionnaire } from './questionnaire.tsx'

/** 是否需要备案: for anybody, signed in or not. */
export function NeedPage() {
  const words = useWords(needWords)
  const { place } = useWords(portalWords)
  return (
    <>
      <header className="door-header">
        <strong>{place}</strong>
        <LanguageSwitch />
      </header>
      <Page title={words.title} actions={<Link to="/">{words.toSignIn}</Link>}>
        <p className="quiet">{words.explain}</p>
        <Questionnaire />
      </Page>
    </>
  )
}
