import { filledText, isColour, type SettingName, settings } from '@openbeian/contract'
import { BrandContact } from '../../kit/brand.tsx'
import { Button } from '../../kit/button.tsx'
import { useWords } from '../../kit/language.tsx'
import { useSignedIn } from '../../kit/session.ts'
import { settingsWords } from './settings.words.ts'
import '../../kit/badge.css'

/** How pages would look and what they would say, before it applies. */
export function BrandPreview({ set }: { set: (name: SettingName) => unknown }) {
  const words = useWords(settingsWords)
  const { provider } = useSignedIn()
  const text = (name: SettingName) => String(set(name) ?? settings[name].usual)
  const name = text('brand.name') || provider.name
  const colour = text('brand.colour')
  const said = { phone: text('brand.phone'), email: text('brand.email'), hours: text('brand.hours') }
  const filled = (template: string) => filledText(template, { ...said, provider: name, licence: '…' })
  const [zh, en, closing] = [text('brand.helpZh'), text('brand.helpEn'), text('brand.mailClosing')].map(filled)
  const help = zh || en ? { help: { zh: zh || (en ?? ''), en: en || (zh ?? '') } } : {}
  return (
    <section className="brand-preview card stack" aria-label={words.preview}>
      {isColour(colour) && <link rel="stylesheet" href={`/api/brand.css?preview=${encodeURIComponent(colour)}`} />}
      <h3>{words.preview}</h3>
      <div className="bar">
        <strong>{name}</strong>
        <span className="badge badge-blue">{words.chosen}</span>
        <Button look="primary">{words.save}</Button>
        <a href="#preview">{words.link}</a>
      </div>
      <BrandContact brand={{ name, ...said, ...help }} />
      {closing && <pre>{closing}</pre>}
    </section>
  )
}
