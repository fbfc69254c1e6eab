import { sampleCodeTables as codes, type NewFiling } from '@openbeian/regulator'

/** One pixel. */
const jpeg =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z'

const ip = ([a, b, c, d]: [number, number, number, number]) => ((a * 256 + b) * 256 + c) * 256 + d
const firstId = (rows: readonly { id: number }[]) => rows[0]?.id ?? 1

const person = {
  mobile: '13800138000',
  landline: '010-62345678',
  email: 'zhang@example.cn',
  certificateType: codes.certificateTypes['resident-id'].id,
  certificateNumber: '11010519491231002X',
}

/** A first filing of an invented company, as it arrives; `n` makes ids, certificate and domain its own. */
export function sampleNewFiling(n = 1, { province = 110000, city = 110100, county = 110105 } = {}): NewFiling {
  const id = BigInt(n) * 100n + 9_007_199_254_740_993n
  return {
    subject: {
      id,
      name: `北京示例科技${n}有限公司`,
      nature: codes.natures.enterprise.id,
      investor: '张三',
      address: { province, city, county, street: '示例路1号' },
      certificate: {
        type: codes.certificateTypes['business-licence'].id,
        number: `91110105MA00000${String(n).padStart(3, '0')}`,
        address: '北京市朝阳区示例路1号',
      },
      principal: { name: '张三', ...person },
      filingMode: 1,
    },
    services: [
      {
        id: id + 1n,
        name: '示例网',
        contents: [firstId(codes.contents)],
        languages: [firstId(codes.languages)],
        domains: [{ id: id + 2n, name: `example${n}.cn` }],
        access: [
          {
            id: id + 3n,
            locations: [firstId(codes.locations)],
            modes: [firstId(codes.accessModes)],
            ips: [{ id: id + 4n, from: ip([203, 0, 113, 9]), to: ip([203, 0, 113, 9]) }],
          },
        ],
        manager: { name: '张三', ...person },
        homeUrl: `www.example${n}.cn`,
      },
    ],
    attachments: [
      {
        format: codes.attachmentFormats.jpeg.id,
        purpose: codes.attachmentPurposes['subject-certificate'].id,
        content: jpeg,
        owner: { kind: 1, id },
      },
    ],
  }
}
