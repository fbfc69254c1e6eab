/** What a browser says it is, in a few words somebody knows their device by: `Android · 微信`. */
export function deviceNameOf(userAgent: string | undefined): string | undefined {
  if (!userAgent) return undefined
  const named = [systems, browsers].flatMap((table) => table.find(([mark]) => userAgent.includes(mark))?.[1] ?? [])
  return named.length > 0 ? named.join(' · ') : undefined
}

type Names = readonly (readonly [mark: string, name: string])[]

/** The first that fits: most say the names of others, too. */
const systems: Names = [
  ['HarmonyOS', 'HarmonyOS'],
  ['OpenHarmony', 'HarmonyOS'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Android', 'Android'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['Linux', 'Linux'],
]
const browsers: Names = [
  ['MicroMessenger', '微信'],
  ['DingTalk', '钉钉'],
  ['Edg', 'Edge'],
  ['Firefox', 'Firefox'],
  ['Chrome', 'Chrome'],
  ['Safari', 'Safari'],
]
