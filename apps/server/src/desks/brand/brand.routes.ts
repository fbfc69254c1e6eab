import { type BrandView, endpoints, paletteOf } from '@openbeian/contract'
import type { Deps } from '../../platform/deps.ts'
import { type App, publicRoute, route } from '../../platform/http/http.ts'
import { findProviderAt } from '../../records/accounts/provider-at.ts'
import { listProviders } from '../../records/accounts/providers.store.ts'
import { findCopy } from '../../records/copies/copies.store.ts'
import { type Brand, brandText, getBrand } from '../../records/settings/brand.store.ts'
import { settingOf } from '../../records/settings/setting-of.ts'
import { brandError } from './brand.errors.ts'
import { findLogo, findLogoPicture } from './logos.store.ts'
import { removeLogo, setLogo } from './set-logo.ts'

export function brandRoutes(app: App, deps: Deps): void {
  const { db } = deps
  /** Which provider is said, or known by the name of the site. */
  const brandAt = async (host: string | undefined, provider: string | undefined): Promise<Brand | undefined> => {
    const meant = provider
      ? (await listProviders(db)).find(({ id }) => id === provider)
      : await findProviderAt(db, host)
    return meant && getBrand(db, meant.id)
  }

  publicRoute(app, endpoints.getBrand, async ({ query, request: { host } }) => {
    const brand = await brandAt(host, query.provider)
    const copy = await findCopy(db)
    const copyOf = copy ? { copyOf: copy.takenAt.toISOString() } : {}
    if (!brand) return { brand: null, ...copyOf }
    const logo = await findLogo(db, brand.id)
    return { brand: { ...viewOf(brand), ...(logo && { logo }) }, ...copyOf }
  })

  publicRoute(app, endpoints.getLogo, async ({ query: { provider, version }, request: { host }, reply }) => {
    const brand = await brandAt(host, provider)
    const found = brand && (await findLogoPicture(db, brand.id))
    if (!found) throw brandError('brand.no-logo')
    // another picture has another address
    if (version !== undefined) reply.header('cache-control', 'public, max-age=86400')
    return { bytes: found.picture, contentType: 'image/png' }
  })

  route(app, endpoints.setLogo, ({ caller, file }) => setLogo({ ...deps, caller }, file))

  route(app, endpoints.removeLogo, async ({ caller }) => {
    await removeLogo({ ...deps, caller })
    return {}
  })

  publicRoute(app, endpoints.getBrandStyles, async ({ query, request: { host } }) => {
    const { preview } = query
    const brand = preview === undefined ? await brandAt(host, query.provider) : undefined
    const colour = preview ?? (brand ? settingOf(brand.settings, 'brand.colour') : '')
    const styles = colour === '' ? '' : stylesOf(colour, preview === undefined ? ':root' : '.brand-preview')
    return { bytes: Buffer.from(styles), contentType: 'text/css; charset=utf-8' }
  })
}

function viewOf(brand: Brand): BrandView {
  const { settings, name, licence } = brand
  const said = (key: 'phone' | 'email' | 'hours') => {
    const value = settingOf(settings, `brand.${key}`)
    return value === '' ? {} : { [key]: value }
  }
  const help = { zh: brandText(brand, 'brand.helpZh'), en: brandText(brand, 'brand.helpEn') }
  const has = help.zh !== '' || help.en !== ''
  return {
    name,
    ...(licence && { licence }),
    ...said('phone'),
    ...said('email'),
    ...said('hours'),
    ...(has && { help: { zh: help.zh || help.en, en: help.en || help.zh } }),
    hasColours: settingOf(settings, 'brand.colour') !== '',
  }
}

/** A colour is six digits: nothing else can stand in the sheet. */
function stylesOf(colour: string, where: string): string {
  const { main, strong, ground } = paletteOf(colour)
  return `${where}{--blue:${main};--blue-strong:${strong};--blue-ground:${ground};--blue-veil:${main}1a}`
}
