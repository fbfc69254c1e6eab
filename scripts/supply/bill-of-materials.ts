import { createHash } from 'node:crypto'
import { licenceOf } from './licences.ts'
import { type LockedPackage, type LockedPackages, type ProductionPackage, productionPackages } from './lock-file.ts'

/** CycloneDX 1.6, of what the product runs on: everything of the lock file but what is for development. */
export function billOfMaterials(lock: LockedPackages, { at }: { at: Date }) {
  const product = lock[''] as LockedPackage & { name: string; version: string }
  const packages = productionPackages(lock)
  const refs = refsOf(packages)
  const components = unique(packages).map(componentOf)
  const root = `${product.name}@${product.version}`
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialOf(components),
    version: 1,
    metadata: {
      timestamp: at.toISOString(),
      lifecycles: [{ phase: 'pre-build' }],
      component: {
        type: 'application',
        'bom-ref': root,
        name: product.name,
        version: product.version,
        licenses: [{ expression: product.license }],
      },
    },
    components,
    dependencies: [
      { ref: root, dependsOn: dependsOn(workspacesOf(lock), lock, refs) },
      ...unique(packages).map((it) => ({
        ref: refOf(it),
        dependsOn: dependsOn(
          packages.filter((other) => refOf(other) === refOf(it)).map(({ path }) => path),
          lock,
          refs,
        ),
      })),
    ],
  }
}

const refOf = ({ name, version }: ProductionPackage) => `pkg:npm/${name.replace('@', '%40')}@${version}`

/** The same package and version may lie in several places; it is one component. */
const unique = (packages: ProductionPackage[]) =>
  [...new Map(packages.map((it) => [refOf(it), it])).values()].toSorted((a, b) =>
    refOf(a).localeCompare(refOf(b), 'en'),
  )

const refsOf = (packages: ProductionPackage[]) => new Map(packages.map((it) => [it.path, refOf(it)]))

function componentOf(it: ProductionPackage) {
  const licence = licenceOf(it)
  const [algorithm = '', digest = ''] = it.integrity?.split(' ')[0]?.split('-') ?? []
  const hash = { alg: algorithm.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }
  const [group, name] = it.name.startsWith('@') ? it.name.split('/') : [undefined, it.name]
  return {
    type: 'library',
    'bom-ref': refOf(it),
    ...(group && { group }),
    name,
    version: it.version,
    scope: it.optional ? 'optional' : 'required',
    ...(it.integrity && { hashes: [hash] }),
    ...(licence && { licenses: [{ expression: licence.replace(/^\((.*)\)$/, '$1') }] }),
    purl: refOf(it),
  }
}

/** The same packages have the same number, whenever the list is written. */
function serialOf(components: object[]): string {
  const hex = createHash('sha256').update(JSON.stringify(components)).digest('hex')
  const part = (from: number, to: number) => hex.slice(from, to)
  return `urn:uuid:${part(0, 8)}-${part(8, 12)}-4${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`
}

/** The root of the repository and its workspaces: together they are the product. */
const workspacesOf = (lock: LockedPackages) => Object.keys(lock).filter((path) => !path.includes('node_modules/'))

function dependsOn(paths: string[], lock: LockedPackages, refs: Map<string, string>): string[] {
  const found = paths.flatMap((path) => {
    const { dependencies, optionalDependencies, peerDependencies } = lock[path] ?? {}
    const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies })
    return names.map((name) => refs.get(placeOf(path, name, lock) ?? '') ?? [])
  })
  return [...new Set(found.flat())].sort()
}

/** Where Node finds a package from another: beside it, or in a `node_modules` above. */
function placeOf(path: string, name: string, lock: LockedPackages): string | undefined {
  const above = path.split('/')
  for (let length = above.length; length >= 0; length -= 1) {
    const place = [...above.slice(0, length), 'node_modules', name].join('/')
    if (lock[place]) return place
  }
  return undefined
}
