import fc from 'fast-check'
import * as z from 'zod'
import { hostileText, hostileValue } from './hostile.ts'

/** Texts that fields of a name take: ids of real records, names, codes. */
export type Words = Readonly<Record<string, readonly string[]>>

interface Shape {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Shape[]
  allOf?: Shape[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  items?: Shape
  minItems?: number
  properties?: Record<string, Shape>
  required?: string[]
}

const days = ['2025-12-31', '2026-01-01', '2026-06-30', '2027-01-01', '2028-02-29']

/** As often what the schema asks for as the same with a value, or a field, that it does not. */
export function nearly(schema: z.ZodType, words: Words): fc.Arbitrary<unknown> {
  // zod writes JSON Schema of this shape
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape
  return fc.oneof(
    ofShape(shape, { words, name: '', spoilt: 0 }),
    ofShape(shape, { words, name: '', spoilt: 1 }),
  )
}

interface Making {
  words: Words
  /** Of the field that the value is for. */
  name: string
  /** How often in sixteen a value is one that hardly any field takes. */
  spoilt: number
}

function ofShape(shape: Shape, making: Making): fc.Arbitrary<unknown> {
  return fc.oneof(
    { arbitrary: fitting(shape, making), weight: 16 - making.spoilt },
    { arbitrary: hostileValue, weight: making.spoilt },
  )
}

function fitting(shape: Shape, making: Making): fc.Arbitrary<unknown> {
  if (shape.const !== undefined) return fc.constant(shape.const)
  if (shape.enum) return fc.constantFrom(...shape.enum)
  const choices = shape.anyOf ?? shape.allOf
  if (choices) return fc.oneof(...choices.map((one) => ofShape(one, making)))
  switch (shape.type) {
    case 'object':
      return ofObject(shape, making)
    case 'array':
      return fc.array(ofShape(shape.items ?? {}, making), { minLength: shape.minItems ?? 0, maxLength: 4 })
    case 'integer':
    case 'number':
      return ofNumber(shape, making)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'string':
      return ofText(shape, making)
    default:
      return hostileValue
  }
}

function ofObject({ properties = {}, required = [] }: Shape, making: Making): fc.Arbitrary<unknown> {
  const none = fc.constant<[string, unknown][]>([])
  const known = Object.entries(properties).map(([name, shape]) => {
    const value = ofShape(shape, { ...making, name }).map((one): [string, unknown][] => [[name, one]])
    const absent = required.includes(name) ? making.spoilt : 16
    return fc.oneof({ arbitrary: value, weight: 16 }, { arbitrary: none, weight: absent })
  })
  const unknown = fc
    .tuple(fc.constantFrom('id', 'portfolioId', 'version', 'extra', 'toString'), hostileValue)
    .map((one): [string, unknown][] => [one])
  const more = fc.oneof({ arbitrary: none, weight: 16 }, { arbitrary: unknown, weight: making.spoilt })
  return fc.tuple(...known, more).map((parts) => Object.fromEntries(parts.flat()))
}

function ofNumber(
  { type, minimum = -10, maximum = 1_000 }: Shape,
  { words, name }: Making,
): fc.Arbitrary<number> {
  const known = words[name]
  if (known) return fc.constantFrom(...known.map(Number))
  const edges = fc.constantFrom(minimum, maximum)
  const inside =
    type === 'integer'
      ? fc.integer({ min: Math.ceil(minimum), max: Math.floor(Math.min(maximum, minimum + 1_000)) })
      : fc.integer({ min: 0, max: 100 }).map((one) => minimum + ((maximum - minimum) * one) / 100)
  return fc.oneof({ arbitrary: inside, weight: 8 }, { arbitrary: edges, weight: 1 })
}

function ofText({ format, pattern }: Shape, { words, name, spoilt }: Making): fc.Arbitrary<string> {
  const known = words[name]
  if (known) return fc.constantFrom(...known)
  if (format === 'date') return fc.constantFrom(...days)
  if (format === 'email') return fc.nat().map((number) => `somebody.${number}@example.com`)
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc.oneof(
    { arbitrary: fc.lorem({ maxCount: 3 }), weight: 16 },
    { arbitrary: hostileText, weight: spoilt },
  )
}
