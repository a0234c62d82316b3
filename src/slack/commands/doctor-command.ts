import { type Finding, wordFindings } from '../../doctor/finding.ts'
import { staffText } from '../../languages/catalogue.ts'
import { isCoordinator, type School } from '../../school/school.ts'
import { escapeMrkdwn } from '../rendered-post.ts'
import type { Interaction, Reply } from '../reply.ts'
import { tellOnly } from '../tell-only.ts'
import type { SlackClient } from '../web-client.ts'

export interface DoctorCommandDeps {
  client: SlackClient
  school: School
  /** Takes some seconds. */
  look(): Promise<Finding[]>
}

/** `/family doctor`: a coordinator sees how the installation is, with what to do about each fault. */
export async function doctorCommand(deps: DoctorCommandDeps, interaction: Interaction): Promise<Reply> {
  if (!isCoordinator(deps.school, interaction.userId)) return { ack: { text: staffText('access.coordinators_only') } }
  return {
    ack: { text: staffText('doctor.looking') },
    async afterwards() {
      const report = wordFindings(await deps.look()).join('\n')
      await tellOnly(deps, interaction, escapeMrkdwn(report), { replaces: true })
    },
  }
}
