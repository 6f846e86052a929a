import fc from 'fast-check'

/** Texts that have broken databases, exports, routers and parsers elsewhere. */
const texts = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\u{d800}',
  '\u202Egnp.exe',
  '__proto__',
  'constructor',
  'null',
  'undefined',
  'NaN',
  'none',
  ',',
  '%',
  '%00',
  '..%2f..',
  '\'; DROP TABLE "Initiative"; --',
  '${7*7}',
  '=1+1',
  '+1',
  '@SUM(A1)',
  '<script>alert(1)</script>',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '-1',
  '1e309',
  '9007199254740993',
  '2147483648',
  'x'.repeat(5_000),
  '😀'.repeat(150),
] as const

const numbers = [
  0, -0, -1, 0.1, 1.005, 5e-324, 1e21, 1e308, -1e308, 2_147_483_647, 2_147_483_648, -2_147_483_649,
  9_007_199_254_740_991, 9_007_199_254_740_992,
]

export const hostileText = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 20 }))

/** A value that hardly any field takes. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { arbitrary: hostileText, weight: 4 },
  { arbitrary: fc.constantFrom(...numbers), weight: 3 },
  { arbitrary: fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { id: 'x' }), weight: 2 },
  { arbitrary: fc.jsonValue({ maxDepth: 2 }), weight: 1 },
)

/** Whole bodies that are no object of ours, as they go over the wire. */
export const hostileBody = fc.constantFrom(
  '',
  '{',
  'null',
  '[]',
  '"text"',
  '0',
  '{"__proto__":{"title":"x"}}',
  '{"title":"a","title":"b"}',
  '{"a":'.repeat(2_000),
  '\u0000',
)
