/** What absent and undefined say: nothing. Exact optional types keep them apart, JSON does not. */
export const stated = <T extends object>(patch: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  } // only undefined was dropped
