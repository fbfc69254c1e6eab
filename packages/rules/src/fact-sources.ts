/** Who tells the rules a fact, or what is missing for anybody to. */
export type FactSource =
  /** The server, on every installation. */
  | { from: 'server'; by: string }
  /** A person who looks, on every installation; unknown until they have. */
  | { from: 'person'; by: string }
  /** The server, once an operator switches something on. */
  | { from: 'switch'; by: string; needs: string }
  /** Whoever the operator names: `needs` is the source to bring, `otherwise` what counts without it. */
  | { from: 'operator'; by: string; needs: string; otherwise: string }
  /** A feature that is still to come; counted apart. */
  | { from: 'promised'; needs: string }

const server = (by: string): FactSource => ({ from: 'server', by })
const person = (by: string): FactSource => ({ from: 'person', by })
const switched = (needs: string, by: string): FactSource => ({ from: 'switch', by, needs })
const promised = (needs: string): FactSource => ({ from: 'promised', needs })
const operator = (needs: string, by: string, otherwise: string): FactSource => ({
  from: 'operator',
  by,
  needs,
  otherwise,
})

const registry = 'our registry of what was filed here'
const forms = 'the papers handed in'
const look = 'the look at a picture when it comes'
const sheets = 'the look at signed sheets'
const tables = 'the administration’s code tables'
const settings = 'the provider’s settings'
const orders = 'the orders of the provider'
const downloads = 'what was downloaded by the channel by which the order goes'
const readers = '`OPENBEIAN_PAPER_READERS` above 0'

/** Every fact a rule of orders looks at, by its path with `*` for names; a test holds the list against rules and server. */
export const factSources: Record<string, FactSource> = {
  materials: server(forms),
  'materialFacts.*.contentType': server(forms),
  'materialFacts.*.sizeBytes': server(forms),
  'materialFacts.*.width': server(forms),
  'materialFacts.*.height': server(forms),
  'materialFacts.*.drawablePages': switched('pages of PDF drawn here', forms),
  'materialFacts.*.isUsedByOthers': server('the hash of the picture, beside those other sponsors handed in'),
  'materialFacts.*.isSharp': switched(readers, look),
  'materialFacts.*.showsAllEdges': switched(readers, look),
  'materialFacts.*.isOfOriginal': switched(readers, `${look}: known where nothing hints at a copy or a screen`),
  'materialFacts.*.editedWith': switched(readers, `${look}: known where no program has left its name`),
  'materialFacts.*.isInColour': switched(readers, `${look}: known where there is colour`),
  'materialFacts.*.validTo': switched(readers, 'what was read on the paper for sure'),
  'materialFacts.*.signedOn': switched(readers, `${sheets}; the day itself only of sheets signed on a screen`),
  'materialFacts.*.isSealed': switched(readers, sheets),
  'materialFacts.*.formOf': switched(readers, sheets),
  'materialFacts.*.isHarmless': switched('`OPENBEIAN_CLAMD`', 'the scan for harmful files'),
  'materialFacts.*.seal': person('a reviewer, by what they saw'),
  'materialFacts.*.watermark': person('a reviewer, by what they saw'),
  'materialFacts.*.watermarkCoversText': person('a reviewer, by what they saw'),
  'materialFacts.*.holder': person('a reviewer, by what they saw'),
  'materialFacts.*.proof': person('a reviewer, by what they saw'),
  'materialFacts.*.isElectronic': person('a reviewer, by what they saw'),
  'materialFacts.*.isMisleading': person('a reviewer, by what they saw'),
  'readOnMaterials.*': switched(readers, 'what was read on the papers for sure'),

  resources: server('the customer’s access resources'),
  providerRanges: server(settings),
  allowedIpRanges: server(settings),
  allowedDomainSuffixes: server(settings),
  ownPlatforms: server(settings),
  calendar: server('the calendar of working days'),
  ownRegistrars: server(settings),
  approvedSuffixes: operator(
    '`OPENBEIAN_APPROVED_SUFFIXES`, a dated list',
    'the list of approved suffixes',
    'the built-in list; which day it is of is told with each finding, and staff are told when it is half a year old',
  ),
  approvedSuffixesAsOf: operator(
    '`OPENBEIAN_APPROVED_SUFFIXES`, a dated list',
    'the list of approved suffixes',
    'the day of the built-in list',
  ),
  regionNames: server(tables),
  'codeTables.cancellationReasons': server(tables),
  'codeTables.cities': server(tables),
  'codeTables.contents': server(tables),
  'codeTables.languages': server(tables),
  'codeTables.modes': server(tables),
  'codeTables.preApprovals': server(tables),
  'codeTables.regions': server(tables),

  openOrderOfSubject: server(orders),
  filed: server('what was filed on the day the order was begun'),
  registered: server(registry),
  filedPasswordIsRight: switched(
    'a channel that says its administration still checks filing passwords',
    'the administration (`isp_verifybamm`), asked when an order is handed in; not asked while the channel is down',
  ),
  accessesElsewhere: server(registry),
  appFiledHere: server('the order by which a service came'),
  'registry.subjectFiled': server(
    `${registry}; of a subject it does not know, the administration where its channel asks (\`isp_querybeianstatus\`)`,
  ),
  'registry.domainsFiled': switched(
    'a channel that asks its administration what is filed',
    'the administration (`isp_querybeianstatus`), once it has answered of every domain; not asked while the channel is down',
  ),
  namesOfOthers: server(`${registry}; a name it does not know may be taken elsewhere`),
  'ofOthers.mobiles': server(`${registry}, by keyed hashes`),
  'ofOthers.homeUrls': server(`${registry}, by keyed hashes`),
  'ofOthers.managers': server(`${registry}, by keyed hashes`),
  'ofOthers.principals': server(`${registry}, by keyed hashes`),
  'ofOthers.remarks': server(`${registry}, by keyed hashes`),
  resembling: server(
    `${registry} and the orders under way, by keyed sketches of their texts, once an order is handed in`,
  ),
  appKeysOfOthers: server(`${registry}, by keyed hashes`),
  'riskList.mobiles': server('the provider’s own risk list'),
  'riskList.certificates': server('the provider’s own risk list'),
  'riskList.appKeys': server('the provider’s own risk list'),
  'blacklisted.subject': switched('an administration that has sent a list', 'the blacklists'),
  'blacklisted.domains': switched('an administration that has sent a list', 'the blacklists'),
  'blacklisted.illegalAccess': switched('an administration that has sent a list', 'the list of illegal accesses'),
  'record.services': server(`${registry}, where it knows of one`),
  'record.names': server(`${registry}, where it knows of one`),
  'record.servicesHere': server(registry),
  'record.accessesHere': server(registry),
  'record.serviceCancelled': server(registry),
  'record.numberFound': server(`${registry}; a number it does not know may be filed elsewhere`),
  'record.underDecision': server(orders),
  'record.accountHasOtherSubject': server(registry),
  'record.closed': switched(
    '`OPENBEIAN_LOOKUPS=page`',
    `the home pages of what our registry knows of the subject; \`dns\` tells where a name leads nowhere`,
  ),
  'record.withoutNumber': switched(
    '`OPENBEIAN_LOOKUPS=page`',
    'the home pages of what our registry knows of the subject',
  ),
  'record.ofStrangers': switched(
    '`OPENBEIAN_LOOKUPS=page`',
    'the home pages of what our registry knows of the subject',
  ),
  'record.publicSecurityFiled': person('a reviewer, by what they saw'),

  'addressFacts.*.filedForOther': server(`${registry}: one other sponsor has it alone`),
  'addressFacts.*.inMainland': operator(
    '`OPENBEIAN_ADDRESS_PLACES`, a dated list of blocks',
    'the list of where addresses are',
    'what lies in the provider’s own filed ranges is in the mainland; all else unknown',
  ),
  'domainFacts.*.filed': server(
    `${registry}; of a domain it does not know, the administration where its channel asks (\`isp_querybeianstatus\`)`,
  ),
  'domainFacts.*.addresses': switched('`OPENBEIAN_LOOKUPS=dns`', 'the name service'),
  'domainFacts.*.answers': switched(
    '`OPENBEIAN_LOOKUPS=page`',
    'the home page; `dns` tells where a name leads nowhere',
  ),
  'domainFacts.*.page': switched('`OPENBEIAN_LOOKUPS=page`', 'the home page'),
  'domainFacts.*.registration': switched('`OPENBEIAN_LOOKUPS=rdap`', 'the registry of the domain'),
  'domainFacts.*.realNameVerified': person('a reviewer, by what they saw'),
  'domainFacts.*.registrarLicensed': person(
    'a reviewer, by what they saw, or the list of registrars an operator brought (`OPENBEIAN_REGISTRARS`)',
  ),
  'domainFacts.*.holderIs': person('a reviewer, who compares the applicant’s claim with its paper'),
  'domainFacts.*.holderCertificateAgrees': person('a reviewer, by what they saw'),
  'domainFacts.*.languages': switched('`OPENBEIAN_LOOKUPS=page`', 'the letters and small words of the home page'),
  'domainFacts.*.hasOtherLanguages': switched(
    '`OPENBEIAN_LOOKUPS=page`',
    'the home page, where it is written in letters that several languages share',
  ),
  'company.standing': switched('`OPENBEIAN_LOOKUPS=company`', 'the provider’s supplier of company data'),
  'company.name': switched('`OPENBEIAN_LOOKUPS=company`', 'the provider’s supplier of company data'),
  'company.legalRepresentative': switched('`OPENBEIAN_LOOKUPS=company`', 'the provider’s supplier of company data'),
  'company.scope': switched('`OPENBEIAN_LOOKUPS=company`', 'the provider’s supplier of company data'),
  'company.capitalYuan': switched('`OPENBEIAN_LOOKUPS=company`', 'the provider’s supplier of company data'),
  'mobileProvinces.*': operator(
    '`OPENBEIAN_MOBILE_SEGMENTS`, a dated list',
    'the list of segments 号段',
    'unknown, as it is of a number the list does not have',
  ),
  'mobiles.ofAnother': person('a reviewer, who has asked the operator'),
  'mobiles.unanswered': person('a reviewer, who has called'),
  'mobiles.unconfirmed': switched('an SMS gateway', 'the codes their owners sent back'),

  'identity.faceChecks': switched('faces compared here', 'the face checks of the order'),
  'identity.attempts': server('the face checks of the order'),
  'identity.refusesFace': server('what the persons said'),
  'identity.otherWayOffered': server('the other ways that were chosen, or the reviewer who compares'),
  'sms.hours': server('the state of the order'),
  'sms.confirmed': server('the applicant’s word'),
  'sms.resent': server('the history of the order'),
  'sms.missing': person('a reviewer, whom the person told'),
  'review.workingDays': server('the history of the order'),
  'review.isOwnWork': server('who had a hand in the order'),
  'review.decision': server('the reviewer’s decision'),
  'review.blocking': server('the findings of the order'),
  'review.reasons': server('the reviewer’s decision'),
  'review.byPerson': server('who took the order on, or compared its persons with their papers'),
  'review.confirmedNames': server('what reviewers confirmed, in the history of the order'),
  'review.confirmedTexts': server('what reviewers confirmed, in the history of the order'),
  'review.sample': promised('orders drawn for a second look'),
  'review.call': promised('notes of phone calls'),
  'report.bytes': server('the file as it is composed'),
  'report.records': server('the file as it is composed'),
  'report.keptDays': server('the file as it is composed'),
  'report.unacknowledged': server(downloads),
  'report.resultWaitsHours': server(downloads),
  'report.overdueTasks': server('the tasks of the channel by which the order goes'),
  'report.overdueUnfiledSites': server('the tasks of the channel by which the order goes'),
  'report.blacklistHours': server('the last time an administration gave what it had, or a file was imported by hand'),
}
