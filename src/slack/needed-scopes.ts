/** What the app's manifest asks for; docs/installing.md says why each. A test holds this and the manifest together. */
export const neededScopes: readonly string[] = [
  'channels:read',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'groups:read',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
]
