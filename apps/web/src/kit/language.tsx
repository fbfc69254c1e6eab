import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'

export type Language = 'zh' | 'en'

/** The same words in every language; a missing one does not compile. */
export type Dictionary<Words> = Record<Language, Words>

interface Choice {
  language: Language
  choose: (language: Language) => void
}

const LanguageChoice = createContext<Choice>({ language: 'zh', choose: () => {} })
const storageKey = 'openbeian.language'

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(remembered)

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])

  const choice = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(storageKey, chosen)
        setLanguage(chosen)
      },
    }),
    [language],
  )
  return <LanguageChoice value={choice}>{children}</LanguageChoice>
}

export const useLanguage = (): Choice => useContext(LanguageChoice)

export function useWords<Words>(dictionary: Dictionary<Words>): Words {
  return dictionary[useLanguage().language]
}

const remembered = (): Language => (localStorage.getItem(storageKey) === 'en' ? 'en' : 'zh')
