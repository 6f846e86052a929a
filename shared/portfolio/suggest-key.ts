const shortest = 2
const longest = 6

/**
 * A key of two to six letters from a portfolio's name, other than those taken: "Northern health network" gives NHN.
 * Empty when the name has no two Latin letters or everything near it is taken; then a person chooses.
 */
export function suggestKey(name: string, taken: readonly string[] = []): string {
  const used = new Set(taken.map((key) => key.toUpperCase()))
  return candidates(name).find((key) => key.length >= shortest && !used.has(key)) ?? ''
}

function candidates(name: string): string[] {
  const words = latinWords(name)
  const letters = words.join('')
  if (letters.length < shortest) return []
  const initials = words
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, longest)
  const [first = ''] = words
  const base = initials.length >= shortest ? initials : first.slice(0, 3)
  return [
    base,
    ...[3, 4, 5, 2, 6].map((length) => letters.slice(0, length)),
    ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => base.slice(0, longest - 1) + letter),
  ]
}

// accents come off: "Élan réseau" is ELAN RESEAU
const latinWords = (name: string): string[] =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .toUpperCase()
    .split(/[^A-Z]+/)
    .filter(Boolean)
