/** A pack of one rule that refuses a word in the name of a service, with what shows it: a file as it is loaded. */
export function packOfWord(
  word: string,
  { version = '1', severity = 'blocks' }: { version?: string; severity?: string } = {},
): string {
  const rule = 'provider.trial.words'
  const base = { base: 'enterprise' }
  const cases = [
    {
      ...base,
      name: 'a name with the word',
      change: { 'filing.services.0.name': `${word}之家` },
      findings: { [rule]: 'services.0.name' },
    },
    { ...base, name: 'a name without', change: { 'filing.services.0.name': '山之家' }, findings: {} },
  ]
  const row = {
    family: 'words-in-service-name',
    id: rule,
    words: [word],
    severity,
    basis: { document: '服务协议', source: 'house', year: 2026, confidence: 'high' },
  }
  const pack = { id: 'provider.trial', version, asOf: '2026-11-21', rows: [row] }
  return JSON.stringify({ pack, situations: [{ rule, cases }] }, null, 2)
}
