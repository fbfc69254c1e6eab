import type { SheetKind } from '@openbeian/filing'
import { authenticityNotice, commitmentLetter } from '../packs/province/material-values.ts'
import { filedSitesOpen } from '../packs/province/operation-values.ts'
import { type ProvinceValue, provinceValues } from '../packs/province/province-value.ts'
import { holderIsUnit, noNameService } from '../packs/province/service-values.ts'

/** What a province calls the sheet. */
export const titlesOfProvinces: Partial<Record<SheetKind, readonly ProvinceValue<string>[]>> = {
  'commitment-letter': commitmentLetter,
  'authenticity-notice': authenticityNotice,
}

/** What a commitment says more where the province asks for it by a rule of its own. */
export const clausesOfProvinces: readonly { asks: readonly ProvinceValue<unknown>[]; clause: string }[] = [
  { asks: filedSitesOpen, clause: '已经备案的网站都能正常打开，内容与备案信息一致。' },
  { asks: noNameService, clause: '取得备案编号之前，不解析、不开通所列域名。' },
  { asks: holderIsUnit, clause: '所列域名的持有者是主办者本身。' },
]

/** How a sheet may be signed: on paper alone, or on a screen too. */
export type SigningWay = 'by-hand' | 'on-screen'

/** Ways of signing that a province is known to accept; all others: by hand. */
export const signingWays = provinceValues<readonly SigningWay[]>(['by-hand'], ['huawei', 'jd'], 2025, ['440000'], {
  note: { zh: '须用黑色签字笔签署。', en: 'Signed with a black pen.' },
})
