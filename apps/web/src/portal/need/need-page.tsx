import { Link } from 'react-router'
import { useWords } from '../../kit/language.tsx'
import { PublicPage } from '../../kit/public-page.tsx'
import { needWords } from './need.words.ts'
import { Questionnaire } from './questionnaire.tsx'

/** 是否需要备案: for anybody, signed in or not. */
export function NeedPage() {
  const words = useWords(needWords)
  return (
    <PublicPage
      actions={
        <>
          <Link to="/products">{words.toProducts}</Link>
          <Link to="/">{words.toSignIn}</Link>
        </>
      }
    >
      <p className="quiet">{words.explain}</p>
      <Questionnaire />
    </PublicPage>
  )
}
