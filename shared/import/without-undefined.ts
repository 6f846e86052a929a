type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** What is named: members that come as undefined are left out, and the rest keeps its type. */
export const withoutUndefined = <T extends object>(given: T): Defined<T> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as Defined<T>
