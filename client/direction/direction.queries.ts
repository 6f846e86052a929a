import { mutationOptions } from '@tanstack/react-query'
import { api } from '#shared/api.ts'
import { measureFieldName, withMeasure } from '#shared/direction/success-measure.ts'
import type { MeasurePlace } from '#shared/direction/success-measure.ts'
import type { InitiativeRecord } from '#shared/initiative/initiative.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { send } from '../api/call.ts'
import { portfolioKeys, portfolioWrite } from '../api/mutation.ts'

export const logDirectionWrite = (id: PortfolioId) => portfolioWrite(api.direction.log, id)

interface Moved {
  initiative: InitiativeRecord
  measure: string
  place: MeasurePlace
}

/** Puts a number to reach where an initiative keeps it; makes the field first where there is none. */
export const moveMeasureWrite = (id: PortfolioId) =>
  mutationOptions({
    mutationFn: async ({ initiative, measure, place }: Moved) => {
      const field = await fieldFor(id, place)
      return send(api.initiative.update, {
        params: { id: initiative.id },
        version: initiative.version,
        body: withMeasure(initiative, { measure, field }),
      })
    },
    meta: { stale: portfolioKeys(id) },
  })

async function fieldFor(id: PortfolioId, place: MeasurePlace): Promise<string | null> {
  if (place.kind === 'field') return place.field.id
  if (place.kind === 'summary') return null
  const help = 'A number to reach belongs to the work that moves it; the direction says which way to go.'
  const body = { name: measureFieldName, kind: 'text' as const, help }
  return (await send(api.field.create, { params: { id }, body })).reply.id
}
