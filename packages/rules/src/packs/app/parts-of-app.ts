import type { AppPlatform, AppSdk } from '@openbeian/filing'
import { type About, each, type OfService } from '../../parts.ts'

const partsOf = <Part>(field: 'platforms' | 'sdks', name: string): About<Part, OfService> => ({
  name,
  places: (situation) =>
    each.service
      .places(situation)
      .flatMap(({ part: { app }, at, owner }) =>
        ((app?.[field] ?? []) as Part[]).map((part, index) => ({ part, at: `${at}.app.${field}.${index}`, owner })),
      ),
})

/** 运行平台 of each app. */
export const eachPlatform = partsOf<AppPlatform>('platforms', 'each.platform')

/** SDK of others in each app. */
export const eachSdk = partsOf<AppSdk>('sdks', 'each.sdk')
