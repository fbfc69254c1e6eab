import type { BrandView } from '@openbeian/contract'
import { useQuery } from '@tanstack/react-query'
import { api } from './api.ts'
import { brandWords } from './brand.words.ts'
import { useLanguage, useWords } from './language.tsx'

/** How the provider of this site, or of whoever is signed in, shows itself. */
function useBrand(provider?: string): BrandView | undefined {
  const { data } = useQuery({
    queryKey: ['brand', provider],
    queryFn: ({ signal }) => api.getBrand({ query: { ...(provider && { provider }) }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data?.brand ?? undefined
}

/** The name at the door; else, below every page, whom to call, when, and the licence. With that come the colours of the provider. */
export function Brand({ isName = false, provider }: { isName?: boolean; provider?: string }) {
  const brand = useBrand(provider)
  if (!brand) return null
  if (isName) return `${brand.name} `
  const colours = `/api/brand.css${provider ? `?provider=${provider}` : ''}`
  return (
    <>
      {brand.hasColours && <link rel="stylesheet" href={colours} />}
      <BrandContact brand={brand} />
    </>
  )
}

export function BrandContact({ brand }: { brand: Omit<BrandView, 'hasColours'> }) {
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
