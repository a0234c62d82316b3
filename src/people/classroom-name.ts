/**
 * A classroom's name as it is compared: lower case, single spaces, straight quotes and plain dashes,
 * since keyboards and Slack put curly ones where the roster has none.
 */
export function classroomNameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\u2018\u2019\u02bc]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
}
