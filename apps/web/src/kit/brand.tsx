import type { BrandView } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { brandWords } from './brand.words.ts'
import { formatDateTime } from './date-time.ts'
import { useLanguage, useWords } from './language.tsx'
import './brand.css'
import './notice.css'

/** How the provider of this site, or of whoever is signed in, shows itself. */
function useBrand(provider?: string): { brand?: BrandView | undefined; copyOf?: string | undefined } {
  const { data } = useQuery({
    queryKey: ['brand', provider],
    queryFn: ({ signal }) => api.getBrand({ query: { ...(provider && { provider }) }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return { brand: data?.brand ?? undefined, copyOf: data?.copyOf }
}

export interface BrandPlace {
  /** `door`: logo and name; `bar`: the logo, the name stands beside it; left out: below every page. */
  at?: 'door' | 'bar'
  provider?: string
}

/** Logo and name; else, below every page, whom to call, when, and the licence. With that come the colours of the provider. */
export function Brand({ at, provider }: BrandPlace) {
  const { brand, copyOf } = useBrand(provider)
  const copy = !at && copyOf !== undefined && <CopyBanner takenAt={copyOf} />
  if (!brand) return copy || null
  if (at) {
    const { logo, name } = brand
    const query = `version=${logo?.version}${provider ? `&provider=${provider}` : ''}`
    return (
      <>
        {logo && <LogoPicture address={`/api/brand/logo?${query}`} />}
        {at === 'door' && `${name} `}
      </>
    )
  }
  const colours = `/api/brand.css${provider ? `?provider=${provider}` : ''}`
  return (
    <>
      {brand.hasColours && <link rel="stylesheet" href={colours} />}
      <BrandContact brand={brand} />
      {copy}
    </>
  )
}

/** Nobody takes a restored copy for the live one. */
function CopyBanner({ takenAt }: { takenAt: string }) {
  const words = useWords(brandWords)
  const { language } = useLanguage()
  return (
    <p className="notice notice-warning" role="status" style={{ position: 'sticky', bottom: 0, zIndex: 5 }}>
      {words.copy(formatDateTime(takenAt, language))}
    </p>
  )
}

/** The name is written beside it. */
export const LogoPicture = ({ address }: { address: string }) => <img className="brand-logo" src={address} alt="" />

export function BrandContact({ brand }: { brand: Omit<BrandView, 'hasColours' | 'logo'> }) {
  const words = useWords(brandWords)
  const { language } = useLanguage()
  const { licence, phone, email, hours, help } = brand
  if (!licence && !phone && !email && !hours && !help) return null
  return (
    <footer className="page quiet">
      {help && (
        <details>
          <summary>{words.help}</summary>
          {help[language].split('\n').map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
      <p className="row">
        <span>{brand.name}</span>
        {phone && <span>{words.phone(phone)}</span>}
        {email && <a href={`mailto:${email}`}>{email}</a>}
        {hours && <span>{hours}</span>}
        {licence && <span>{words.licence(licence)}</span>}
      </p>
    </footer>
  )
}
