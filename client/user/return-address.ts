/** Where to go after signing in: only an address of ours, never another site that a link might name. */
export function returnAddress(to: string | undefined): string {
  return to !== undefined && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/'
}
