import { runScript } from './run-script.ts'

const usage = `Usage: openbeian settings show [--json]                    what counts; * is set, all else is as usual
       openbeian settings set NAME VALUE --why WHY       VALUE is JSON or a text; --usual instead of it takes it back
       openbeian settings export > settings.json         for another installation
       openbeian settings import settings.json --why WHY everything as the file says, or nothing, with all its mistakes
       openbeian settings provider [card.json --why WHY] licence, provinces, names of sites and contact: shown, or as the file says
       … --provider CODE                                 where there are several

The environment is that of the server: DATABASE_URL, OPENBEIAN_DATA, OPENBEIAN_KEY …
Names, usual values and bounds: docs/settings.md. A change counts on every server at once.`

/** `openbeian settings`: what a provider has set, shown and changed beside the database. */
export async function settings(args: string[]): Promise<number> {
  const [work = '', name] = args
  const isWhole =
    work === 'show' ||
    work === 'export' ||
    work === 'provider' ||
    ((work === 'set' || work === 'import') && name !== undefined)
  if (isWhole && !args.includes('--help')) return runScript('scripts/settings.ts', args)
  console.log(usage)
  return args.includes('--help') ? 0 : 2
}
