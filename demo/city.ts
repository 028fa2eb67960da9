import { type DemoPerson, identityNumber, personMaker } from './people.ts'
import { type Random, seeded } from './random.ts'

export type DemoUnit = {
  building: string
  section: string
  floor: string
  room: string
  kind: 'DWELLING' | 'SHOP' | 'OFFICE' | 'PARKING'
  state: 'OWNED' | 'UNSOLD' | 'UNDELIVERED'
  /** 0.01 m² */
  area: bigint
  source: 'REGISTRY' | 'SURVEY' | 'CONTRACT'
  owners: DemoPerson[]
}

export type DemoArea = {
  key: string
  name: string
  /** National code of the community it lies in. */
  community: string
  address: string
  builtYear: number
  state: 'MANAGED' | 'ENTRUSTED' | 'UNMANAGED'
  company: { name: string; uscc: string } | null
  manager: string | null
  contract: [string, string] | null
  /** 分 per m² and month */
  fee: bigint | null
  lawPack: string
  developer: string
  lift: boolean
  committee: {
    name: string
    from: string
    until: string
    members: { name: string; position: 'CHAIR' | 'DEPUTY' | 'MEMBER'; party: boolean }[]
  } | null
  units: DemoUnit[]
}

/** Three made-up neighbourhoods: new high-rise with unsold units, old walk-ups without a committee, mixed shops. */
export function demoAreas(): DemoArea[] {
  const random = seeded(20_261_120)
  const person = personMaker(random)
  return [highRise(random, person), walkUps(random, person), mixed(random, person)]
}

type Maker = () => DemoPerson

function highRise(random: Random, person: Maker): DemoArea {
  const units: DemoUnit[] = []
  for (let b = 1; b <= 11; b++) {
    for (let s = 1; s <= 2; s++) {
      for (let f = 1; f <= 18; f++) {
        for (const door of [1, 2]) {
          const state = b >= 10 && f <= 8 ? (f % 3 === 0 ? 'UNDELIVERED' : 'UNSOLD') : 'OWNED'
          const area = door === 1 ? 11_857n : 8_932n
          units.push(dwelling(random, person, b, s, f, `${f}0${door}`, area + BigInt(b * 7), state))
        }
      }
    }
  }
  for (let p = 1; p <= 120; p++) units.push(parking(random, person, p))
  named(units)
  return {
    key: 'chengjiang-huayuan',
    name: '澄江花园',
    community: '320281001025',
    address: '江阴市澄江街道花园路 88 号',
    builtYear: 2021,
    state: 'MANAGED',
    company: { name: '江阴市暨阳物业服务有限公司', uscc: '91320281MA1WXYT13D' },
    manager: '蒋晓东',
    contract: ['2024-01-01', '2026-12-31'],
    fee: 210n,
    lawPack: 'CN-3202',
    developer: '江阴市澄江置业有限公司',
    lift: true,
    committee: {
      name: '澄江花园第一届业主委员会',
      from: '2022-03-18',
      until: '2027-03-17',
      members: [
        { name: '沈国平', position: 'CHAIR', party: true },
        { name: '顾惠芳', position: 'DEPUTY', party: true },
        { name: '许建国', position: 'MEMBER', party: false },
        { name: '陆晓燕', position: 'MEMBER', party: true },
        { name: '钱永康', position: 'MEMBER', party: false },
      ],
    },
    units,
  }
}

function walkUps(random: Random, person: Maker): DemoArea {
  const units: DemoUnit[] = []
  for (let b = 1; b <= 12; b++) {
    for (let s = 1; s <= 3; s++) {
      for (let f = 1; f <= 6; f++) {
        for (const door of [1, 2]) {
          const unit = dwelling(random, person, b, s, f, `${f}0${door}`, BigInt(5_200 + 310 * door + 13 * b), 'OWNED')
          // Old houses: many areas are known from the contract only.
          units.push(random.chance(0.12) ? { ...unit, source: 'CONTRACT' } : unit)
        }
      }
    }
  }
  return {
    key: 'hongqiao-xincun',
    name: '北大街新村',
    community: '320281001049',
    address: '江阴市澄江街道北大街 12 号',
    builtYear: 1994,
    state: 'ENTRUSTED',
    company: { name: '江阴市城投社区服务有限公司', uscc: '91330402MA2B1C2D8H' },
    manager: '邵文',
    contract: ['2025-07-01', '2026-12-20'],
    fee: 45n,
    lawPack: 'CN-3202',
    developer: '江阴县房产公司',
    lift: false,
    committee: null,
    units,
  }
}

function mixed(random: Random, person: Maker): DemoArea {
  const units: DemoUnit[] = []
  for (let b = 1; b <= 4; b++) {
    for (let f = 3; f <= 17; f++) {
      for (const door of [1, 2, 3, 4])
        units.push(dwelling(random, person, b, 1, f, `${f}0${door}`, BigInt(7_600 + 450 * door), 'OWNED'))
    }
    for (let shop = 1; shop <= 14; shop++) units.push(shopUnit(random, person, b, shop))
  }
  return {
    key: 'wending-shangye',
    name: '文定商业广场',
    community: '320281001001',
    address: '江阴市澄江街道文定路 6 号',
    builtYear: 2012,
    state: 'UNMANAGED',
    company: null,
    manager: null,
    contract: null,
    fee: null,
    lawPack: 'CN-3202',
    developer: '江阴市文定地产开发有限公司',
    lift: true,
    committee: null,
    units,
  }
}

function dwelling(
  random: Random,
  person: Maker,
  building: number,
  section: number,
  floor: number,
  room: string,
  area: bigint,
  state: DemoUnit['state'],
): DemoUnit {
  const owners = state !== 'OWNED' ? [] : random.chance(0.22) ? [person(), person()] : [person()]
  return {
    building: String(building),
    section: String(section),
    floor: String(floor),
    room,
    kind: 'DWELLING',
    state,
    area,
    source: 'REGISTRY',
    owners,
  }
}

function parking(random: Random, person: Maker, serial: number): DemoUnit {
  const sold = random.chance(0.6)
  return {
    building: '地下车库',
    section: '0',
    floor: '-1',
    room: `B${String(serial).padStart(3, '0')}`,
    kind: 'PARKING',
    state: sold ? 'OWNED' : 'UNSOLD',
    area: 1_250n,
    source: 'SURVEY',
    owners: sold ? [person()] : [],
  }
}

function shopUnit(random: Random, person: Maker, building: number, serial: number): DemoUnit {
  const company = random.chance(0.3)
  const owner = person()
  return {
    building: String(building),
    section: '0',
    floor: serial <= 7 ? '1' : '2',
    room: `商${String(serial).padStart(2, '0')}`,
    kind: 'SHOP',
    state: 'OWNED',
    area: BigInt(4_500 + 380 * serial),
    source: 'REGISTRY',
    owners: [
      company ? { ...owner, name: `江阴市${owner.name.slice(0, 2)}商贸有限公司`, idNo: '', kind: 'LEGAL' } : owner,
    ],
  }
}

/** The people of the sign-in page live where demo/accounts.json says. */
function named(units: DemoUnit[]): void {
  const random = seeded(7)
  const make = (name: string, phone: string, gender: 'M' | 'F', serial: number): DemoPerson => ({
    name,
    phone,
    gender,
    idNo: identityNumber(random, serial, gender),
    kind: 'NATURAL',
  })
  const at = (building: string, section: string, room: string) =>
    units.find((u) => u.building === building && u.section === section && u.room === room)!
  const two = make('许建国', '13900000004', 'M', 4)
  at('1', '1', '101').owners = [make('周桂芳', '13900000001', 'F', 1)]
  at('1', '1', '102').owners = [make('陈志强', '13900000002', 'M', 2), make('刘敏', '13900000003', 'F', 3)]
  at('1', '1', '201').owners = [two]
  at('2', '1', '301').owners = [two]
  at('2', '1', '101').owners = [make('沈国平', '13900000005', 'M', 5)]
  // Not bound to any account: signs in as a stranger and binds with name and identity number.
  at('1', '1', '202').owners = [{ ...make('顾秀英', '13900000008', 'F', 6), idNo: '32028119590312452X' }]
}
