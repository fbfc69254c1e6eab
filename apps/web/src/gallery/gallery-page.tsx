import { type ComponentType, useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { Choice } from '../kit/choice.tsx'
import { useWords } from '../kit/language.tsx'
import { LanguageSwitch } from '../kit/language-switch.tsx'
import { Page } from '../kit/page.tsx'
import { Toasts } from '../kit/toast.tsx'
import { galleryWords } from './gallery.words.ts'
import { Dialogs, Lines, Menus, Views } from './opened-parts.tsx'
import { Buttons, Texts } from './plain-parts.tsx'
import { Dates, Lists, Uploads } from './typed-parts.tsx'
import './gallery.css'

const parts = { Buttons, Texts, Lists, Dates, Uploads, Dialogs, Menus, Views, Lines }

const themes = ['light', 'dark'] as const
const sizes = ['usual', 'large'] as const

/** Every component in each of its states; in development only. */
export function GalleryPage() {
  const words = useWords(galleryWords)
  const [search, setSearch] = useSearchParams()
  const theme = themes.find((it) => it === search.get('theme')) ?? 'light'
  const size = sizes.find((it) => it === search.get('size')) ?? 'usual'
  useEffect(() => {
    document.documentElement.dataset.theme = theme
    document.documentElement.dataset.size = size
  }, [theme, size])
  const want = (part: Record<string, string>) => setSearch({ theme, size, ...part }, { replace: true })
  return (
    <>
      <Page title={words.title} actions={<LanguageSwitch />}>
        <div className="row gallery-switches">
          <Choice
            name="theme"
            title={words.theme}
            value={theme}
            options={themes.map((value) => ({ value, name: words.themes[value] }))}
            onChoose={(it) => want({ theme: it })}
          />
          <Choice
            name="size"
            title={words.size}
            value={size}
            options={sizes.map((value) => ({ value, name: words.sizes[value] }))}
            onChoose={(it) => want({ size: it })}
          />
        </div>
        {Object.entries<ComponentType>(parts).map(([name, Part]) => (
          <section key={name} className="card stack" aria-labelledby={name} data-part={name}>
            <h2 id={name}>{name}</h2>
            <Part />
          </section>
        ))}
      </Page>
      <Toasts />
    </>
  )
}
