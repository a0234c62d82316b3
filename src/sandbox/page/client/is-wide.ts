/** Whether Slack and the phones stand side by side; style/narrow.css has the other side of this width. */
export function isWide(): boolean {
  return matchMedia('(min-width: 760px)').matches
}
