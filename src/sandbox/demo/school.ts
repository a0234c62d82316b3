/** The school that the sandbox begins with. All of it is made up; numbers with 555-01xx are given to nobody. */
export const demoSchool = {
  name: 'Lincoln School',
  phone: '(201) 555-0199',
  timezone: 'America/New_York',
  /** The number that families see texts come from. */
  texting: '+12015550100',
} as const

export interface DemoPerson {
  readonly id: string
  readonly handle: string
  readonly realName: string
  readonly displayName: string
  readonly role: 'teacher' | 'coordinator'
}

export const demoPeople: readonly DemoPerson[] = [
  { id: 'U0VEGA0000', handle: 'vega', realName: 'Marisol Vega', displayName: 'Ms. Vega', role: 'teacher' },
  { id: 'U0LEE00000', handle: 'lee', realName: 'Daniel Lee', displayName: 'Mr. Lee', role: 'teacher' },
  { id: 'U0ODE00000', handle: 'ode', realName: 'Grace Ode', displayName: 'Ms. Ode', role: 'coordinator' },
]

export interface DemoClassroom {
  readonly name: string
  readonly grade: string
  readonly channel: { readonly id: string; readonly name: string }
  /** Handles. */
  readonly teachers: readonly string[]
}

export const demoClassrooms: readonly DemoClassroom[] = [
  { name: 'Room 12', grade: '4', channel: { id: 'C0ROOM12000', name: 'room-12-families' }, teachers: ['vega'] },
  { name: 'Room 14', grade: '4', channel: { id: 'C0ROOM14000', name: 'room-14-families' }, teachers: ['vega', 'lee'] },
  { name: 'Room 7', grade: '1', channel: { id: 'C0ROOM07000', name: 'room-7-families' }, teachers: ['lee'] },
]
