import { debianPrograms } from '../handbook/debian-postgres.ts'
import { installPackages, onPath } from './debian-packages.ts'

/** What the commands of the handbook are tried with: Debian's PostgreSQL and nginx, installed when we are root; else the test says that it is left out. */
export async function prepareMachine(): Promise<void> {
  const packages = [
    ...(debianPrograms() ? [] : ['postgresql']),
    ...(onPath('nginx') ? [] : ['nginx-light']),
    ...(onPath('curl') ? [] : ['curl']),
  ]
  if (packages.length > 0) await installPackages(packages)
}
