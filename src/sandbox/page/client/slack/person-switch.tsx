import { Avatar } from '../avatar.tsx'
import { usePage } from '../page-context.ts'
import { words } from '../words.ts'

/** Which member of staff looks at Slack. */
export function PersonSwitch() {
  const { state, switchTo } = usePage()
  const me = state.people.find(({ id }) => id === state.me)
  return (
    <div class="person-switch">
      <Avatar name={me?.name ?? ''} />
      <label>
        <span class="quiet">
          {me === undefined ? words('person.label') : words('person.label_role', { role: words(`role.${me.role}`) })}
        </span>
        <select class="select" value={state.me} onChange={({ currentTarget }) => switchTo(currentTarget.value)}>
          {state.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
