import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioWrite } from '../api/mutation.ts'

export const addMilestoneWrite = (id: PortfolioId) => portfolioWrite(api.milestone.create, id)
export const changeMilestoneWrite = (id: PortfolioId) => portfolioWrite(api.milestone.update, id)
export const removeMilestoneWrite = (id: PortfolioId) => portfolioWrite(api.milestone.remove, id)
