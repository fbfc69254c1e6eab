import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { LanguageSwitch } from '../../kit/language-switch.tsx'
import { Page } from '../../kit/page.tsx'
import { kitWords } from '../../kit/words/kit.ts'
import { needWords } from './need.words.ts'
import { Questionnaire } from './questionnaire.tsx'
import '../../kit/frame.css'

/** 是否需要备案: for anybody, signed in or not. */
export function NeedPage() {
  const words = useWords(needWords)
  const { filingService } = useWords(kitWords)
  return (
    <>
      <header className="door-header">
        <strong>{filingService}</strong>
        <LanguageSwitch />
      </header>
      <Page actions={<Link to="/">{words.toSignIn}</Link>}>
        <p className="quiet">{words.explain}</p>
        <Questionnaire />
      </Page>
    </>
  )
}
