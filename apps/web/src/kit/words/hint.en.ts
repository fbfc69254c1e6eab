import type { HintWords } from './hint.zh.ts'

export const hintEn: HintWords = {
  subject: {
    nature: 'As on your certificate. A sole trader is usually an enterprise.',
    name: 'Exactly as on the certificate, brackets included.',
    'certificate.number': 'A business licence has 18 characters.',
    'certificate.address': 'As printed on the certificate.',
    address: 'Where post reaches you, down to the door; without the province, city and district.',
    investor: 'An organisation: its owner or supervising body. A person: their own name.',
    remark: 'Leave empty if there is nothing to say.',
  },
  individual: {
    name: 'As on the identity card.',
    'certificate.number': 'As on the certificate.',
  },
  person: {
    name: 'As on the certificate.',
    mobile: 'The person’s own number of 11 digits; it must receive SMS.',
    emergencyPhone: 'Called when nobody answers; not the same as the mobile.',
    landline: 'With the area code, e.g. 010-62345678.',
    email: 'Important notices go there.',
  },
  service: {
    name: 'Says what the site is about; not only the domain, not “test”.',
    'domains.#.name': 'Registered and real-name checked, without www, e.g. example.cn.',
    'domains.#.holder': 'As on the domain certificate; it should be the sponsor.',
    'domains.#.registrar': 'Where you bought the domain; it is on the domain certificate.',
    homeUrl: 'The address of the home page, e.g. www.example.cn.',
    contents: 'One or a few that fit best.',
    'app.platforms.#.name': 'As in the app store, the same on every system.',
    'app.platforms.#.packageName': 'For example cn.example.app; on iOS the bundle ID.',
    'app.platforms.#.fingerprint':
      'Android and HarmonyOS: MD5 of the signing certificate (32 characters); iOS: its SHA-1 (40); hexadecimal.',
    'app.platforms.#.publicKey': 'The public key in the signing certificate, hexadecimal or base64.',
    'access.#.resourceId': 'The machine, address or service number the site is on.',
  },
  why: {
    emergencyPhone: 'The authorities must reach somebody when there is a security problem.',
    mobile: 'The ministry sends its SMS code to this number.',
    'domains.#.holder': 'A domain must belong to whoever files it (MIIT 2017 No. 264).',
    'access.#.resourceId': 'Whoever gives access reports the filing.',
    nature: 'Which papers are needed depends on it.',
  },
}
