import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioWrite } from '../api/mutation.ts'

// capabilities, their assessments and their uses come with every snapshot
export const addCapabilityWrite = (id: PortfolioId) => portfolioWrite(api.capability.create, id)
export const changeCapabilityWrite = (id: PortfolioId) => portfolioWrite(api.capability.update, id)
export const removeCapabilityWrite = (id: PortfolioId) => portfolioWrite(api.capability.remove, id)
export const assessCapabilityWrite = (id: PortfolioId) => portfolioWrite(api.capability.assess, id)
export const setUsesWrite = (id: PortfolioId) => portfolioWrite(api.capability.setUses, id)
