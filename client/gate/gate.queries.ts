import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioWrite } from '../api/mutation.ts'

export const addGateWrite = (id: PortfolioId) => portfolioWrite(api.gate.create, id)
export const changeGateWrite = (id: PortfolioId) => portfolioWrite(api.gate.update, id)
export const removeGateWrite = (id: PortfolioId) => portfolioWrite(api.gate.remove, id)
export const decideGateWrite = (id: PortfolioId) => portfolioWrite(api.gate.decide, id)
