import { lazy, Suspense } from 'react'
import type { BrandPlace } from './brand.tsx'

const Brand = lazy(async () => ({ default: (await import('./brand.tsx')).Brand }))

/** What the provider says of itself comes after the page. */
export const BrandPart = (part: BrandPlace) => (
  <Suspense>
    <Brand {...part} />
  </Suspense>
)
