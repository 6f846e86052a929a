/** Orders texts by their code units: the same everywhere, in every language. */
export const compareText = (one: string, other: string): number => (one === other ? 0 : one < other ? -1 : 1)
