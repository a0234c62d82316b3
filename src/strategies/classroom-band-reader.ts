import type { Queries } from '../database/database.ts'
import { bandOfGrade } from './grade-band.ts'
import type { GradeBand } from './strategy.ts'

/** The band that most children of a classroom are in; null where the roster gives no grades. */
export async function readClassroomBand(queries: Queries, classroomId: string, on: Date): Promise<GradeBand | null> {
  const rows = await queries.enrollment.findMany({
    where: { classroomId, OR: [{ until: null }, { until: { gt: on } }] },
    select: { student: { select: { grade: true } } },
  })
  const counts = new Map<GradeBand, number>()
  for (const { student } of rows) {
    const band = bandOfGrade(student.grade)
    if (band !== null) counts.set(band, (counts.get(band) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
