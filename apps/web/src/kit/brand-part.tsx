import { lazy, Suspense } from 'react'

const Brand = lazy(async () => ({ default: (await import('./brand.tsx')).Brand }))

/** What the provider says of itself comes after the page. */
export const BrandPart = (part: { isName?: boolean; provider?: string }) => (
  <Suspense>
    <Brand {...part} />
  </Suspense>
)
