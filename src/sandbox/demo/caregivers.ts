interface DemoChild {
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly classroom: string
}

const child = (id: string, firstName: string, lastName: string, classroom: string): DemoChild => ({
  id,
  firstName,
  lastName,
  classroom,
})

const mateo = child('S01', 'Mateo', 'Rivera', 'Room 12')
const amina = child('S02', 'Amina', 'Haddad', 'Room 12')
const kou = child('S03', 'Kou', 'Vang', 'Room 12')
const maiLee = child('S04', 'Mai Lee', 'Vang', 'Room 12')
const owen = child('S05', 'Owen', 'Baker', 'Room 12')
const linh = child('S06', 'Linh', 'Tran', 'Room 12')
const sofia = child('S07', 'Sofía', 'Morales', 'Room 12')
const lucas = child('S08', 'Lucas', 'Morales', 'Room 7')
const jia = child('S09', 'Jia', 'Chen', 'Room 14')
const youssef = child('S10', 'Youssef', 'Nasser', 'Room 14')
const emma = child('S11', 'Emma', 'Clark', 'Room 14')
const diego = child('S12', 'Diego', 'Santos', 'Room 14')
const ty = child('S13', 'Ty', 'Brooks', 'Room 14')
const minh = child('S14', 'Minh', 'Pham', 'Room 7')
const pa = child('S15', 'Pa', 'Xiong', 'Room 7')
const grace = child('S16', 'Grace', 'Hill', 'Room 7')
const hao = child('S17', 'Hao', 'Wu', 'Room 7')
const camila = child('S18', 'Camila', 'Reyes', 'Room 7')

/** What is out of the ordinary about a phone; `note` is what the page says of it. */
type DemoSpecial =
  /** Texts to it are accepted and come back undelivered, 30006. */
  | 'landline'
  /** Texted STOP on the first day. */
  | 'stopped'
  /** Whoever has it now is nobody the school knows. */
  | 'recycled'

export interface DemoCaregiver {
  readonly name: string
  readonly relationship: string
  /** E.164 */
  readonly phone: string
  /** BCP 47 */
  readonly language: string
  readonly children: readonly DemoChild[]
  readonly note?: string
  readonly special?: DemoSpecial
}

/** Eighteen people with a phone each, in six languages. */
export const demoCaregivers: readonly DemoCaregiver[] = [
  { name: 'Rosa Rivera', relationship: 'mother', phone: '+12015550101', language: 'es', children: [mateo] },
  { name: 'Karim Haddad', relationship: 'father', phone: '+12015550102', language: 'ar', children: [amina] },
  {
    name: 'Yer Vang',
    relationship: 'mother',
    phone: '+12015550103',
    language: 'hmn',
    children: [kou, maiLee],
    note: 'one phone, two children of one class',
  },
  {
    name: 'Helen Baker',
    relationship: 'mother',
    phone: '+12015550104',
    language: 'en',
    children: [owen],
    note: 'separated parents: this one is texted apart from the other',
  },
  {
    name: 'Tom Baker',
    relationship: 'father',
    phone: '+12015550105',
    language: 'en',
    children: [owen],
    note: 'separated parents: this one is texted apart from the other',
  },
  { name: 'Thu Tran', relationship: 'grandmother', phone: '+12015550106', language: 'vi', children: [linh] },
  {
    name: 'Lucía Morales',
    relationship: 'mother',
    phone: '+12015550107',
    language: 'es',
    children: [sofia, lucas],
    note: 'children in two classes',
  },
  { name: 'Wei Chen', relationship: 'mother', phone: '+12015550108', language: 'zh-Hans', children: [jia] },
  { name: 'Samira Nasser', relationship: 'mother', phone: '+12015550109', language: 'ar', children: [youssef] },
  {
    name: 'Ruth Clark',
    relationship: 'grandmother',
    phone: '+12015550110',
    language: 'en',
    children: [emma],
    note: 'landline: texts do not arrive',
    special: 'landline',
  },
  { name: 'Elena Santos', relationship: 'aunt', phone: '+12015550111', language: 'es', children: [diego] },
  {
    name: 'Denise Brooks',
    relationship: 'mother',
    phone: '+12015550112',
    language: 'en',
    children: [ty],
    note: 'texted STOP',
    special: 'stopped',
  },
  { name: 'Lan Pham', relationship: 'mother', phone: '+12015550113', language: 'vi', children: [minh] },
  { name: 'Chue Xiong', relationship: 'father', phone: '+12015550114', language: 'hmn', children: [pa] },
  { name: 'Marcus Hill', relationship: 'father', phone: '+12015550115', language: 'en', children: [grace] },
  { name: 'Li Wu', relationship: 'father', phone: '+12015550116', language: 'zh-Hans', children: [hao] },
  {
    name: 'Ana Reyes',
    relationship: 'mother',
    phone: '+12015550117',
    language: 'es',
    children: [camila],
    note: 'a stranger has this number now: answer “wrong number”',
    special: 'recycled',
  },
  { name: 'Jorge Reyes', relationship: 'father', phone: '+12015550118', language: 'es', children: [camila] },
]
