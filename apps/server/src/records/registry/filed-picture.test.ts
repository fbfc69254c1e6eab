import { emptyFiling, emptyService, type Service, type Subject } from '@openbeian/filing'
import { expect, test } from 'vitest'
import { withKnownService, withKnownSubject } from './filed-picture.ts'

const access = (ips: string[]) => ({
  resourceId: '',
  modes: [1],
  locations: [110000],
  ips: ips.map((it) => ({ from: it, to: it })),
})
const published = (ips: string[][]): Service => ({ ...emptyService('website'), access: ips.map(access) })

test('the IPv6 addresses of an access stay in our record, whichever way administrations list accesses', () => {
  const known: Service = {
    ...emptyService('website'),
    access: [
      { ...access(['47.96.0.1', '2408:4000::1']), resourceId: 'first' },
      { ...access(['47.96.0.2', '2408:4000::2']), resourceId: 'second' },
    ],
  }
  const kept = withKnownService(published([['47.96.0.2'], ['47.96.0.1']]), known).access
  expect(kept.map(({ resourceId, ips }) => [resourceId, ...ips.map(({ from }) => from)])).toEqual([
    ['second', '47.96.0.2', '2408:4000::2'],
    ['first', '47.96.0.1', '2408:4000::1'],
  ])
})

test('what an app and a mini-program have beside every service stays, too', () => {
  const known = emptyService('app')
  const { app: ofApp, kind } = withKnownService(published([['47.96.0.1']]), known)
  expect({ kind, ofApp }).toEqual({ kind: 'app', ofApp: known.app })
  expect(ofApp).toBeDefined()
  expect(withKnownService(published([]), emptyService('mini-program')).miniProgram).toBeDefined()
})

test('what was published under a substitute is shown as it truly is, the substitute beside it', () => {
  const { subject } = emptyFiling()
  const known: Subject = {
    ...subject,
    ...{ name: '䶮禾公司', reportedName: 'YAN禾公司', address: '𠮷路8号', reportedAddress: 'JI路8号' },
    ...{ investor: '𬱖氏', reportedInvestor: 'DI氏' },
    certificate: {
      ...subject.certificate,
      number: '1',
      validTo: '2030-01-01',
      address: '𠮷街',
      reportedAddress: 'JI街',
    },
  }
  const published = {
    ...subject,
    ...{ name: 'YAN禾公司', address: 'JI路8号', investor: 'DI氏' },
    certificate: { ...subject.certificate, number: '1', address: 'JI街' },
  }
  expect(withKnownSubject(published, known)).toEqual(known)
  // what the administration changed is its own
  const moved = { ...published, address: '麦田路9号', certificate: { ...published.certificate, address: '麦田街' } }
  expect(withKnownSubject(moved, known)).toMatchObject({
    ...{ name: '䶮禾公司', address: '麦田路9号' },
    certificate: { address: '麦田街', validTo: '2030-01-01' },
  })
})
