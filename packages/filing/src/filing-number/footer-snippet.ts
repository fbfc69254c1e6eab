import type { RegionCode, ServiceKind } from '../filing.ts'
import { copyrightLineProvinces, displayedNumber, isPracticeIn } from './displayed-number.ts'
import { icpLink } from './links.ts'

/** What the footer of a filed service says. */
export interface Footer {
  /** 服务备案号 */
  number: string
  /** The province of the subject. */
  province: RegionCode
  kind: ServiceKind
  /** The sponsor's name; only some provinces want the line. */
  copyrightHolder?: string
}

/** HTML to paste into the bottom of the home page; every text in it is escaped. */
export function footerSnippet({ number, province, kind, copyrightHolder }: Footer): string {
  const shown = escapeHtml(displayedNumber(province, kind, number))
  const link = `<a href="${icpLink}" target="_blank" rel="noopener noreferrer">${shown}</a>`
  if (!copyrightHolder || !isPracticeIn(copyrightLineProvinces, province)) return `<p>${link}</p>`
  return `<p>Copyright © ${escapeHtml(copyrightHolder)}</p>\n<p>${link}</p>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
