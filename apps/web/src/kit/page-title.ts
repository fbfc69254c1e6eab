import { createContext, useContext } from 'react'
import { type Language, useLanguage } from './language.tsx'

/** The title in the row of the page that is shown. */
export const PageTitle = createContext<Record<Language, string>>({ zh: '', en: '' })

export function usePageTitle(): string {
  const { language } = useLanguage()
  return useContext(PageTitle)[language]
}
