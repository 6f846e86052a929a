import { api } from '#shared/api.ts'
import type { PortfolioId } from '#shared/kernel/id.ts'
import { portfolioWrite } from '../api/mutation.ts'

export const setPolicyMutation = (id: PortfolioId) => portfolioWrite(api.policy.set, id)
