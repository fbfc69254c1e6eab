import type { Service } from '@openbeian/filing'
import { type About, each, type OfService } from '../../parts.ts'

type App = NonNullable<Service['app']>

const partsOf = <Field extends 'platforms' | 'sdks'>(
  field: Field,
  name: string,
): About<App[Field][number], OfService> => ({
  name,
  places: (situation) =>
    each.service.places(situation).flatMap(({ part: { app }, at, owner }) =>
      [...(app?.[field] ?? [])].map((part: App[Field][number], index) => ({
        part,
        at: `${at}.app.${field}.${index}`,
        owner,
      })),
    ),
})

/** 运行平台 of each app. */
export const eachPlatform = partsOf('platforms', 'each.platform')

/** SDK of others in each app. */
export const eachSdk = partsOf('sdks', 'each.sdk')
