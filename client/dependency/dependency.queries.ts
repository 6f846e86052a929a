import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioWrite } from '../api/mutation.ts'

export const addDependencyWrite = (id: PortfolioId) => portfolioWrite(api.dependency.create, id)
export const changeDependencyWrite = (id: PortfolioId) => portfolioWrite(api.dependency.update, id)
export const removeDependencyWrite = (id: PortfolioId) => portfolioWrite(api.dependency.remove, id)
