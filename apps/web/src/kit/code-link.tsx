import { Link } from 'react-router'
import { codeTexts, useCodes } from './codes.ts'
import { useLanguage, useWords } from './language.tsx'
import { codeLinkWords } from './words/codes.ts'

/** A code of the administration that leads to its explanation, for those who may read it. */
export function CodeLink({ code, withMeaning = false }: { code: number; withMeaning?: boolean }) {
  const words = useWords(codeLinkWords)
  const { language } = useLanguage()
  const codes = useCodes()
  const known = codes.data?.find((it) => it.code === code)
  if (!codes.isEnabled) return <code>{code}</code>
  return (
    <>
      <Link to={`/reporting/codes?code=${code}`} aria-label={words.link(code)} data-code-link={code}>
        <code>{code}</code>
      </Link>
      {withMeaning && known && ` ${codeTexts(known, language).meaning}`}
    </>
  )
}
