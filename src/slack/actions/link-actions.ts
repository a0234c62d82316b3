import { approveLinkRequest, refuseLinkRequest } from '../../people/decide-link-request.ts'
import type { LinkDeps } from '../../people/link-deps.ts'
import { decisionAnswer } from '../render/link-answer.ts'

interface Press {
  userId: string
  /** The button's value. */
  requestId: string
}

/**
 * The button `link_approve`. The request in every coordinator's messages is renewed by a post; what is returned is for
 * who pressed alone, null when there is nothing more to say.
 */
export async function linkApprove(deps: LinkDeps, press: Press): Promise<{ text: string } | null> {
  return answer(decisionAnswer(await approveLinkRequest(deps, { requestId: press.requestId, by: press.userId })))
}

/** The button `link_refuse`; as {@link linkApprove}. */
export async function linkRefuse(deps: LinkDeps, press: Press): Promise<{ text: string } | null> {
  return answer(decisionAnswer(await refuseLinkRequest(deps, { requestId: press.requestId, by: press.userId })))
}

function answer(text: string | null): { text: string } | null {
  return text === null ? null : { text }
}
