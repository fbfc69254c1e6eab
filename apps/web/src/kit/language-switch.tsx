import { useLanguage } from './language.tsx'

/** Names the other language in that language, as its readers look for it. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className="plain-button"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      data-action="switch-language"
      onClick={() => choose(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  )
}
