import { readFileSync } from 'node:fs'

interface Named {
  /** 行政区划代码, six digits. */
  code: string
  zh: string
}
type With<Part> = Named & { children: Part[] }

/** Provinces, cities and counties, until an administration delivers its own (JCDM); the file says where they are from. */
export const sampleRegions = JSON.parse(readFileSync(new URL('./sample-regions.json', import.meta.url), 'utf8')) as {
  asOf: string
  regions: With<With<Named>>[]
}

/** The codes of all of them. */
export const sampleRegionCodes = (): string[] =>
  sampleRegions.regions.flatMap((province) => [
    province.code,
    ...province.children.flatMap((city) => [city.code, ...city.children.map(({ code }) => code)]),
  ])
